using System.Text;
using PersianNews.Text;

namespace PersianNews.Entities;

/// <summary>
/// Writes Persian names in Latin letters the way the English press usually does: usual forms of known names, surname suffixes, the
/// Arabic article, and for the rest vowels guessed from the letters around. Immutable and safe for use from several threads.
/// </summary>
public sealed class Romanizer
{
    private const string Resource = "PersianNews.Entities.romanization.bin";
    private const int MaxLength = 512;
    private const int LongestWord = 64;
    private const char HalfSpace = '\u200C';
    private const string Article = "\u0627\u0644"; // alef, lam
    private const string AfterNoArticle = "\u0647\u06CC\u0648\u0627\u0645"; // he, ye, waw, alef, meem: words that only look as if they had the article
    private const string God = "\u0627\u0644\u0644\u0647"; // allah
    private const char Ye = '\u06CC';
    private static readonly Lazy<Romanizer> LazyDefault = new(LoadDefault);

    /// <summary>Surname suffixes and their usual forms.</summary>
    private static readonly (string Suffix, string Latin)[] Suffixes =
    [
        ("\u0627\u0644\u0633\u0627\u062F\u0627\u062A", "osadat"), // osadat
        ("\u0627\u0644\u0644\u0647\u06CC\u0627\u0646", "ollahian"), // ollahian
        ("\u0627\u0644\u0644\u0647\u06CC", "ollahi"), // ollahi
        ("\u0627\u0644\u062F\u06CC\u0646\u06CC", "oddini"), // oddini
        ("\u0627\u0644\u0644\u0647", "ollah"), // ollah
        ("\u0627\u0644\u062F\u06CC\u0646", "oddin"), // oddin
        ("\u0622\u0628\u0627\u062F\u06CC", "abadi"), // abadi
        ("\u067E\u0631\u0633\u062A", "parast"), // parast
        ("\u0641\u0631\u0648\u0634", "foroush"), // foroush
        ("\u0647\u0627\u06CC", "haye"), // haye
        ("\u0647\u0627", "ha"), // ha
        ("\u0632\u0627\u062F\u0647", "zadeh"), // zade
        ("\u0646\u0698\u0627\u062F", "nejad"), // nejad
        ("\u067E\u0648\u0631", "pour"), // pur
        ("\u0641\u0631\u062F", "fard"), // fard
        ("\u0648\u0646\u062F", "vand"), // vand
        ("\u0645\u0646\u0634", "manesh"), // manesh
        ("\u062F\u0648\u0633\u062A", "doust"), // dust
        ("\u062E\u0648\u0627\u0647", "khah"), // khah
        ("\u062A\u0628\u0627\u0631", "tabar"), // tabar
        ("\u067E\u0646\u0627\u0647", "panah"), // panah
        ("\u0631\u0648\u062F\u06CC", "roudi"), // rudi
        ("\u0631\u0627\u062F", "rad"), // rad
        ("\u0641\u0631", "far"), // far
        ("\u0646\u06CC\u0627", "nia"), // nia
        ("\u06CC\u0627\u0646", "ian"), // ian
        ("\u06A9\u06CC\u0627", "kia"), // kia
        ("\u0644\u0648", "lou"), // lu
        ("\u0686\u06CC", "chi"), // chi
        ("\u06CC", "i"), // i
    ];

    /// <summary>First parts of names written in one word, and their usual forms; only before a part that is known.</summary>
    private static readonly (string Prefix, string Latin)[] Prefixes =
    [
        ("\u0633\u06CC\u062F", "seyed"), // seyed
        ("\u0645\u06CC\u0631", "mir"), // mir
        ("\u0645\u062D\u0645\u062F", "mohammad"), // mohammad
        ("\u0639\u0644\u06CC", "ali"), // ali
        ("\u062D\u0627\u062C\u06CC", "haji"), // haji
        ("\u0639\u0628\u062F\u0627\u0644", "abdol"), // abdol
        ("\u063A\u0644\u0627\u0645", "gholam"), // gholam
        ("\u0627\u0645\u06CC\u0631", "amir"), // amir
    ];

    private const int WordsKept = 1 << 13;

    private readonly RomanizationModel _model;

    /// <summary>Words romanized lately; whole objects are put in and taken out, so that threads may share them.</summary>
    private readonly SpeltWord?[] _kept = new SpeltWord?[WordsKept];

    internal Romanizer(RomanizationModel model) => _model = model;

    /// <summary>The romanizer that comes with the library, loaded at first use.</summary>
    public static Romanizer Default => LazyDefault.Value;

    /// <summary>Romanizes a name.</summary>
    /// <param name="name">A name; no more than its first 512 UTF-16 code units are read.</param>
    /// <returns>The name in Latin letters; empty where it has neither letter nor digit.</returns>
    public string Romanize(ReadOnlySpan<char> name)
    {
        name = name[..Math.Min(name.Length, MaxLength)];
        Span<char> folded = stackalloc char[name.Length];
        folded = folded[..Fold(name, folded)];
        StringBuilder output = new(name.Length * 2);
        while (!folded.IsEmpty)
        {
            int end = 0;
            while (end < folded.Length && IsPartOfWord(folded[end]) && char.IsAscii(folded[end]) == char.IsAscii(folded[0]))
                end++;
            if (end > 0)
                AppendWord(folded[..Math.Min(end, LongestWord)], output);
            folded = folded[Math.Min(Math.Max(end, 1), folded.Length)..];
        }

        return output.ToString();
    }

    /// <summary>How the English name of a body or place that begins with a word is put together, with {0} for the rest; null where none is known.</summary>
    internal string? PatternOf(ReadOnlySpan<char> head) => _model.Word(RomanizationModel.PatternKey(head));

    /// <summary>Folds as names are compared, but leaves Latin letters as they are.</summary>
    private static int Fold(ReadOnlySpan<char> name, Span<char> destination)
    {
        int length = 0;
        foreach (char c in name)
        {
            char folded = char.IsAscii(c) ? c : CharacterFolding.Map[c];
            if (folded != CharacterFolding.Deleted)
                destination[length++] = folded;
        }

        return length;
    }

    private static bool IsPartOfWord(char c) => c == HalfSpace || char.IsLetterOrDigit(c);

    private static Romanizer LoadDefault()
    {
        using Stream stream = typeof(Romanizer).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException("The library was built without its romanization model, data/lexicons/knowledge/romanization.bin.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Romanizer(RomanizationModel.Read(bytes));
    }

    private void AppendWord(ReadOnlySpan<char> word, StringBuilder output)
    {
        word = word.Trim(HalfSpace);
        if (word.IsEmpty)
            return;
        if (output.Length > 0)
            output.Append(' ');
        int start = output.Length;
        if (char.IsAscii(word[0]))
        {
            output.Append(word);
            return;
        }

        ref SpeltWord? kept = ref _kept[string.GetHashCode(word) & (WordsKept - 1)];
        SpeltWord? known = kept;
        if (known is not null && word.SequenceEqual(known.Word))
        {
            output.Append(known.Latin);
            return;
        }

        AppendNewWord(word, output);
        if (output.Length == start)
        {
            // Letters that stand for nothing leave no blank either.
            output.Length = Math.Max(start - 1, 0);
            return;
        }

        kept = new SpeltWord(word.ToString(), output.ToString(start, output.Length - start));
    }

    private void AppendNewWord(ReadOnlySpan<char> word, StringBuilder output)
    {
        int start = output.Length;
        if (_model.Word(NameKey.Of(word)) is { } usual)
        {
            output.Append(usual);
            return;
        }

        ReadOnlySpan<char> rest = word;
        if (HasArticle(word))
        {
            output.Append("al-");
            start = output.Length;
            rest = word[Article.Length..].TrimStart(HalfSpace);
        }

        AppendParts(rest, output);
        if (start < output.Length)
            output[start] = char.ToUpperInvariant(output[start]);
    }

    private static bool HasArticle(ReadOnlySpan<char> word) =>
        word.Length >= 5 && word.StartsWith(Article, StringComparison.Ordinal) && !word.StartsWith(God, StringComparison.Ordinal) && !AfterNoArticle.Contains(word[2], StringComparison.Ordinal);

    /// <summary>Appends the parts that half-spaces make, run together.</summary>
    private void AppendParts(ReadOnlySpan<char> word, StringBuilder output)
    {
        while (!word.IsEmpty)
        {
            int cut = word.IndexOf(HalfSpace);
            ReadOnlySpan<char> part = cut < 0 ? word : word[..cut];
            AppendPart(part, output);
            word = cut < 0 ? [] : word[(cut + 1)..];
        }
    }

    private void AppendPart(ReadOnlySpan<char> part, StringBuilder output)
    {
        bool isSuffix = false;
        foreach ((string suffix, _) in Suffixes)
            isSuffix |= part.SequenceEqual(suffix);
        if (!isSuffix && _model.Word(NameKey.Of(part)) is { } usual)
        {
            output.Append(usual.ToLowerInvariant());
            return;
        }

        foreach ((string prefix, string latin) in Prefixes)
        {
            if (part.Length >= prefix.Length + 4 && part.StartsWith(prefix, StringComparison.Ordinal) && PlainWord(part[prefix.Length..]) is { } second)
            {
                output.Append(latin).Append(second);
                return;
            }
        }

        foreach ((string suffix, string latin) in Suffixes)
        {
            if (!part.EndsWith(suffix, StringComparison.Ordinal))
                continue;
            ReadOnlySpan<char> stem = part[..^suffix.Length];
            if (stem.IsEmpty && suffix.Length > 1)
            {
                output.Append(latin);
                return;
            }

            string? known = stem.Length >= 2 ? PlainWord(stem) : null;
            if (known is null && (suffix.Length < 3 || stem.Length < 2))
                continue;
            if (known is null)
                _model.Spell(stem, output);
            else
                output.Append(known);
            output.Append(known is not null && suffix[0] == Ye && known.EndsWith('i') ? latin[1..] : latin);
            return;
        }

        int start = output.Length;
        _model.Spell(part, output);
        TidyFrom(start, output);
    }

    /// <summary>The usual form of a part in lower case; null where there is none in plain letters, as the form of a foreign name may be.</summary>
    private string? PlainWord(ReadOnlySpan<char> part) =>
        _model.Word(NameKey.Of(part)) is { } known && Ascii.IsValid(known) && !known.Contains(' ', StringComparison.Ordinal) ? known.ToLowerInvariant() : null;

    /// <summary>A word and what it becomes.</summary>
    private sealed record SpeltWord(string Word, string Latin);

    /// <summary>Takes out a vowel said three times over, which no press form has.</summary>
    private static void TidyFrom(int start, StringBuilder output)
    {
        for (int i = output.Length - 1; i >= start + 2; i--)
        {
            if (output[i] == output[i - 1] && output[i] == output[i - 2])
                output.Remove(i, 1);
        }
    }
}
