namespace PersianNews.Lucene.Tests;

/// <summary>Every analyzer keeps to the contracts of streams on text that nobody writes.</summary>
public class RandomTextTests
{
    private static readonly string[] Pieces =
    [
        "علی", "كتاب", "ها", "می", "رود", "تهران", "مسکو", "پوتین", "ﷲ", "ﷺ", "لاوروف", "مسئول", " ", "  ", "\n", "\r\n", "\t", "\u200C", "\u200C\u200C", "\u200F",
        "ـــ", "َ", "ّ", "ء", "ۀ", "ة", "۱۲", "١٤٠١/٠٦/٢٣", "3.14", "%", "«", "»", "(", ")", "،", ".", "...", "!", "http://a.ir/x", "a@b.com", "#خبر", "F-35",
        "\uD83D\uDE00", "\uD800", "\uDC00", "\0", "\uFEFF", "\uFFFD", "آ. ب. احمدی", "A", "é",
    ];

    public static TheoryData<PersianNewsAnalyzerOptions> Options =>
    [
        PersianNewsAnalyzerOptions.Default,
        PersianNewsAnalyzerOptions.Default with { RepairSpacing = false, Reduction = WordReduction.None },
        PersianNewsAnalyzerOptions.Default with { Reduction = WordReduction.Stem, StopWords = PersianStopWords.Default },
        PersianNewsAnalyzerOptions.Default with { Entities = EntityIndexing.Attribute },
        PersianNewsAnalyzerOptions.Default with { Entities = EntityIndexing.Tokens, StopWords = PersianStopWords.Default },
    ];

    [Theory]
    [MemberData(nameof(Options))]
    public async Task Streams_keep_their_contracts(PersianNewsAnalyzerOptions options)
    {
        Random random = new(7);
        using PersianNewsAnalyzer analyzer = new(options);
        for (int i = 0; i < 400; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            List<AnalyzedToken> tokens = Streams.Read(analyzer, text);
            // Used again and on another thread, an analyzer gives the same.
            Assert.Equal(tokens, Streams.Read(analyzer, text));
            if (i % 50 == 0)
                Assert.Equal(tokens, await Task.Run(() => Streams.Read(analyzer, text)));
        }
    }

    [Fact]
    public void Code_units_at_random_keep_the_contracts_too()
    {
        Random random = new(11);
        using PersianNewsAnalyzer analyzer = new();
        for (int i = 0; i < 300; i++)
        {
            string text = string.Create(random.Next(200), random, static (span, random) =>
            {
                foreach (ref char c in span)
                    c = (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x0600, 0x0700));
            });
            Streams.Read(analyzer, text);
        }
    }
}
