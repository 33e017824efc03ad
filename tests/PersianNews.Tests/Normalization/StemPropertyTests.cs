using PersianNews.Normalization;

namespace PersianNews.Tests.Normalization;

public class StemPropertyTests
{
    private const string Alphabet = "ابپتثجچدرزسشفقکگلمنوهیآأؤئءةۀيكى\u0654\u064B\u0651\u0640\u200C\u200B \t\0aZ1۲٣\uD800\uDC00\u202E\uFEFB\uFE8A";

    private static readonly string[] Pieces =
        ["کتاب", "ها", "های", "ان", "ات", "ین", "ترین", "تر", "ی", "یی", "م", "ش", "شان", "گان", "می", "نمی", "ن", "ب", "رفت", "رو", "ند", "ه", "اند", "\u200C", " ", "آ", "خانه", "دانشجو"];

    [Fact]
    public void Stems_and_keys_are_stable_and_nothing_throws()
    {
        foreach (string word in Words())
        {
            string key = SearchKey.Fold(word);
            Assert.Equal(key, SearchKey.Fold(key));
            string stem = Stemmer.Default.Stem(word);
            Assert.True(stem == Stemmer.Default.Stem(stem), $"{word} gives {stem}, which gives {Stemmer.Default.Stem(stem)}");
            foreach (WordKind kind in Enum.GetValues<WordKind>())
            {
                char[] buffer = new char[Lemmatizer.Default.GetMaxLength(word.Length)];
                Assert.Equal(Lemmatizer.Default.Lemmatize(word, kind), new string(buffer, 0, Lemmatizer.Default.Lemmatize(word, buffer, kind)));
            }
        }
    }

    [Fact]
    public void Singulars_in_the_tables_are_stems()
    {
        Assert.True(StemLexicon.Default.Singulars.Count() > 800);
        Assert.All(StemLexicon.Default.Singulars, static pair => Assert.Equal(pair.Value, Stemmer.Default.Stem(pair.Value)));
    }

    [Fact]
    public void Very_long_words_are_copied()
    {
        string word = new string('ک', 1_000_000) + "\u200Cها";
        Assert.Same(word, Stemmer.Default.Stem(word));
        Assert.Same(word, Lemmatizer.Default.Lemmatize(word));
        Assert.Equal(word.Length - 1, SearchKey.Fold(word).Length);
    }

    [Fact]
    public void The_span_calls_do_not_allocate()
    {
        string[] words = ["کتاب‌هایشان", "نمایندگان", "می‌روند", "برنمی‌گردد", "ایران", "خانه ی", "بزرگترین", "انتقادات"];
        char[] buffer = new char[256];
        Run(words, buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(words, buffer);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_short_destination_and_null_are_refused()
    {
        Assert.Throws<ArgumentException>(static () => SearchKey.Fold("کتاب", new char[3]));
        Assert.Throws<ArgumentException>(static () => Stemmer.Default.Stem("کتاب", new char[3]));
        Assert.Throws<ArgumentException>(static () => Lemmatizer.Default.Lemmatize("کتاب", new char[3]));
        Assert.Throws<ArgumentNullException>(static () => SearchKey.Fold(null!));
        Assert.Throws<ArgumentNullException>(static () => Stemmer.Default.Stem(null!));
        Assert.Throws<ArgumentNullException>(static () => Lemmatizer.Default.Lemmatize(null!));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Stemmer.Default.GetMaxLength(-1));
    }

    [Fact]
    public void A_verb_has_its_stems()
    {
        VerbStems verb = Lemmatizer.Default.FindVerb("برنمی‌گردند")!;
        Assert.Equal(("برگشتن", "برگشت", "برگرد"), (verb.Infinitive, verb.PastStem, verb.PresentStem));
        Assert.Null(Lemmatizer.Default.FindVerb("مرد"));
        Assert.Equal("مردن", Lemmatizer.Default.FindVerb("مرد", WordKind.Verb)!.Infinitive);
        Assert.Null(Lemmatizer.Default.FindVerb("رفت", WordKind.Noun));
    }

    private static void Run(string[] words, char[] buffer)
    {
        foreach (string word in words)
        {
            SearchKey.Fold(word, buffer);
            Stemmer.Default.Stem(word, buffer);
            Lemmatizer.Default.Lemmatize(word, buffer);
        }
    }

    private static IEnumerable<string> Words()
    {
        Random random = new(1403);
        for (int i = 0; i < 20_000; i++)
        {
            string[] letters = [.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => i % 2 == 0 ? Pieces[random.Next(Pieces.Length)] : Alphabet[random.Next(Alphabet.Length)].ToString())];
            yield return string.Concat(letters);
        }
    }
}
