using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Tests.Tokenization;

/// <summary>What holds for any text, tried on texts strung together from awkward pieces by a seeded generator.</summary>
public class TokenizationPropertyTests
{
    private static readonly string[] Pieces =
    [
        "سلام", "می‌روند", "كتاب‌هاي", "ۀ", "آ", "ه\u200D", "اس", "بی", "دی", "و", "\u064E", "\u0654", "ـ", "\u200C", "\u200D", "\u200E", "\u202B", "\u2069", "\u00AD",
        "\uFEFF", "1", "۱۲", "٣", "½", "1401", ".", "..", ",", "،", "؛", ":", "//", "://", "/", "-", "–", "+", "\u2212", "%", "٪", "٫", "٬", "@", "#", "_",
        "http", "www.", "ir", "com", "a", "B", "Dr", "U.S", "f-35", "é", "'", "\u2019", "\"", "«", "»", "(", ")", "!", "؟", "…", "‼", "\uD83D\uDE00", "\uD83D", "\uDE00",
        "\uD83C\uDFFD", "\uD83C\uDDEE", "\uFE0F", "\u20E3", "\uDB40\uDC67", "\uDB40\uDC01", "☎", "\0", "\u0007", " ", "  ", "\t", "\u00A0", "\n", "\r\n", "\u2028", "漢", "\uFDFD",
    ];

    public static IEnumerable<object[]> Seeds() => Enumerable.Range(1, 8).Select(seed => new object[] { seed });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Tokens_are_in_order_and_cover_all_that_is_visible(int seed) => ForEachText(seed, text =>
    {
        Token[] tokens = WordTokenizer.Default.Tokenize(text);
        int at = 0;
        foreach (Token token in tokens)
        {
            Assert.True(token.Span.Start >= at && token.Span.Length > 0 && token.Span.End <= text.Length, Show(text));
            AssertSkipped(text, at, token.Span.Start);
            Assert.DoesNotContain(token.Span.Slice(text).ToArray(), char.IsWhiteSpace);
            at = token.Span.End;
        }

        AssertSkipped(text, at, text.Length);
        Assert.Equal(tokens, WordTokenizer.Default.Tokenize(text));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_token_begins_or_ends_inside_a_character(int seed) => ForEachText(seed, text =>
    {
        foreach (Token token in WordTokenizer.Default.Tokenize(text))
        {
            Assert.False(Splits(text, token.Span.Start), Show(text));
            Assert.False(Splits(text, token.Span.End), Show(text));
        }
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Texts_apart_by_a_blank_line_are_independent(int seed)
    {
        string? previous = null;
        ForEachText(seed, text =>
        {
            if (previous is not null)
            {
                string joined = previous + "\n\n" + text;
                int shift = previous.Length + 2;
                Assert.Equal(
                    [.. WordTokenizer.Default.Tokenize(previous), .. WordTokenizer.Default.Tokenize(text).Select(token => token with { Span = Shift(token.Span, shift) })],
                    WordTokenizer.Default.Tokenize(joined));
                Assert.Equal(
                    [.. SentenceSplitter.Default.Split(previous).Select(sentence => sentence.Span), .. SentenceSplitter.Default.Split(text).Select(sentence => Shift(sentence.Span, shift))],
                    SentenceSplitter.Default.Split(joined).Select(sentence => sentence.Span));
            }

            previous = text;
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_token_belongs_to_one_sentence(int seed) => ForEachText(seed, text =>
    {
        Token[] tokens = WordTokenizer.Default.Tokenize(text);
        int next = 0;
        foreach (Sentence sentence in SentenceSplitter.Default.Split(text))
        {
            Assert.Equal(next, sentence.FirstToken);
            Assert.InRange(sentence.TokenCount, 1, SentenceSplitter.MaximumTokens);
            next += sentence.TokenCount;
            Assert.Equal(TextSpan.FromBounds(tokens[sentence.FirstToken].Span.Start, tokens[next - 1].Span.End), sentence.Span);
            Assert.DoesNotContain('\n', text.Substring(sentence.Span.Start, sentence.Span.Length));
        }

        Assert.Equal(tokens.Length, next);
    });

    // A quadratic scan would take minutes on these; the test runner's patience is the only clock.
    [Fact]
    public void Long_runs_of_one_piece_are_no_trap()
    {
        foreach (string piece in Pieces)
        {
            string text = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
            int count = 0;
            foreach (Token _ in WordTokenizer.Default.EnumerateTokens(text))
                count++;
            Assert.InRange(count, 0, text.Length);
        }
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("a.b@")]
    [InlineData("http://a)")]
    [InlineData("1a.")]
    [InlineData("آ.")]
    [InlineData("آ\u200C")]
    [InlineData("1\u200E/")]
    [InlineData("\uDB40\uDC01 ")]
    [InlineData("#_\u200C")]
    [InlineData("؟» ")]
    public void Long_runs_of_hostile_pairs_are_no_trap(string pair)
    {
        string text = string.Concat(Enumerable.Repeat(pair, 300_000));
        Assert.InRange(SentenceSplitter.Default.Split(text).Length, 0, text.Length);
    }

    private static void ForEachText(int seed, Action<string> check)
    {
        var random = new Random(seed);
        for (int i = 0; i < 1500; i++)
            check(string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => NextPiece(random))));
    }

    // Now and then any code unit or any character at all, so that no class of characters stays untried.
    private static string NextPiece(Random random) => random.Next(12) switch
    {
        0 => ((char)random.Next(0x10000)).ToString(),
        1 => char.ConvertFromUtf32(random.Next(0x10000, 0x110000)),
        _ => Pieces[random.Next(Pieces.Length)],
    };

    private static TextSpan Shift(TextSpan span, int by) => new(span.Start + by, span.Length);

    private static bool Splits(string text, int index) =>
        index > 0 && index < text.Length && char.IsHighSurrogate(text[index - 1]) && char.IsLowSurrogate(text[index]);

    private static void AssertSkipped(string text, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (System.Text.Rune.TryGetRuneAt(text, i, out System.Text.Rune rune) && !rune.IsBmp)
                Assert.True(CharClasses.Of(rune) == CharClass.Invisible && ++i < to, Show(text));
            else
                Assert.True(CharClasses.IsSkipped(text[i]), Show(text));
        }
    }

    private static string Show(string text) => string.Join(' ', text.Select(c => ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));
}
