using PersianNews.Tagging;

namespace PersianNews.Tests.Tagging;

public class PhraseLexiconTests
{
    [Fact]
    public void Phrases_are_found_with_their_lexicons_and_whether_they_go_on()
    {
        PhraseLexicon lexicon = Build("0:بانک", "1:بانک ملی", "0:بانک ملی ایران", "1:ایران");
        Assert.Equal((1u, true), Find(lexicon, "بانک"));
        Assert.Equal((2u, true), Find(lexicon, "بانک ملی"));
        Assert.Equal((1u, false), Find(lexicon, "بانک ملی ایران"));
        Assert.Equal((2u, false), Find(lexicon, "ایران"));
        Assert.Equal((0u, false), Find(lexicon, "ملی"));
        Assert.Equal((0u, false), Find(lexicon, "بانک ایران"));
    }

    [Fact]
    public void A_beginning_that_is_no_entry_only_goes_on()
    {
        PhraseLexicon lexicon = Build("0:علی آباد کتول");
        Assert.Equal((0u, true), Find(lexicon, "علی"));
        Assert.Equal((0u, true), Find(lexicon, "علی آباد"));
        Assert.Equal((1u, false), Find(lexicon, "علی آباد کتول"));
    }

    [Theory]
    [InlineData("a b", "در a b شد", "0 1 1+ 0")] // one phrase
    [InlineData("a b|a b c", "a b c", "1 1+ 1+")] // the longest
    [InlineData("a b|a b c d", "a b c x", "1 1+ 0 0")] // the longest that is all there
    [InlineData("a b|b c", "a b c", "1 1,1+ 1+")] // overlapping phrases
    [InlineData("a b", "a a b", "0 1 1+")] // a false start
    [InlineData("a b", "a", "0")] // cut off by the sentence's end
    [InlineData("a", "a a", "0 0")] // single words are features of the word, not marks
    [InlineData("a b c d e f g h", "a b c d e f g h", "1 1+ 1+ 1+ 1+ 1+ 1+ 1+")] // as long as can be
    [InlineData("a b c d e f g h i", "a b c d e f g h i", "0 0 0 0 0 0 0 0 0")] // longer ones are not kept
    public void Phrases_of_several_words_are_marked(string phrases, string sentence, string marks)
    {
        PhraseLexicon lexicon = Build([.. phrases.Split('|').Select(static p => "0:" + p)]);
        Assert.Equal(marks, Mark(lexicon, sentence, out bool any));
        Assert.Equal(marks.Contains('1', StringComparison.Ordinal), any);
    }

    [Fact]
    public void Each_lexicon_marks_its_own_longest_phrase()
    {
        PhraseLexicon lexicon = Build("0:a b", "1:a b c", "2:b c");
        Assert.Equal("1,2 4,1+,2+ 2+,4+", Mark(lexicon, "a b c", out _));
    }

    [Fact]
    public void The_last_lexicon_has_marks_of_its_own()
    {
        PhraseLexicon lexicon = Build("31:a b");
        ulong[] marks = new ulong[2];
        Assert.True(lexicon.MarkPhrases(Hashes("a b"), [true, false], marks));
        Assert.Equal([1ul << 31, 1ul << 63], marks);
    }

    [Fact]
    public void Marks_of_an_earlier_sentence_are_cleared()
    {
        ulong[] marks = [5, 5];
        Assert.False(Build("0:a b").MarkPhrases(Hashes("x y"), [false, false], marks));
        Assert.Equal([0ul, 0ul], marks);
    }

    [Fact]
    public void The_order_of_phrases_does_not_matter()
    {
        PhraseLexicon one = Build("0:a b", "1:c", "0:d e f");
        PhraseLexicon other = Build("0:d e f", "0:a b", "1:c");
        Assert.Equal(one.Checks.ToArray(), other.Checks.ToArray());
        Assert.Equal(one.Masks.ToArray(), other.Masks.ToArray());
        Assert.Equal(one.Continues.ToArray(), other.Continues.ToArray());
    }

    [Fact]
    public void Empty_phrases_are_passed_over() => Assert.Equal(0u, PhraseLexicon.Build(["x"], [([], 0)]).Find(0, out _));

    [Fact]
    public void No_more_than_32_lexicons_are_taken() =>
        Assert.Throws<ArgumentException>(() => PhraseLexicon.Build([.. Enumerable.Range(0, 33).Select(static i => $"{i}")], []));

    /// <summary>A lexicon of entries such as <c>0:word word</c>, the number being the lexicon's.</summary>
    private static PhraseLexicon Build(params string[] entries) => PhraseLexicon.Build(
        [.. Enumerable.Range(0, 32).Select(static i => $"list{i}")],
        entries.Select(static e => e.Split(':')).Select(static e => (Hashes(e[1]), int.Parse(e[0], null))));

    private static ulong[] Hashes(string words) => [.. words.Split(' ').Select(static w => FeatureHash.Of(w))];

    private static (uint Mask, bool Continues) Find(PhraseLexicon lexicon, string words)
    {
        uint mask = lexicon.Find(Hashes(words).Aggregate(PhraseLexicon.Extend), out bool continues);
        return (mask, continues);
    }

    /// <summary>The marks as masks, those of words inside a phrase with a plus sign.</summary>
    private static string Mark(PhraseLexicon lexicon, string sentence, out bool any)
    {
        ulong[] words = Hashes(sentence);
        bool[] mayBegin = [.. words.Select(w => { lexicon.Find(w, out bool begins); return begins; })];
        ulong[] marks = new ulong[words.Length];
        any = lexicon.MarkPhrases(words, mayBegin, marks);
        return string.Join(' ', marks.Select(static mark => mark == 0 ? "0" : string.Join(',', Enumerable.Range(0, 64)
            .Where(bit => (mark >> bit & 1) != 0)
            .Select(static bit => $"{1 << bit % 32}{(bit < 32 ? "" : "+")}"))));
    }
}
