using System.Buffers;
using PersianNews.Normalization;
using PersianNews.Text;

namespace PersianNews.Tests.Normalization;

public class NormalizerTests
{
    [Fact]
    public void Clean_text_comes_back_as_the_same_instance()
    {
        string text = string.Concat("او گفت: «می\u200cخواهیم کتاب\u200cها را بخریم.» نرخ ۱۲٫۵٪ بود، نه ۱٬۲۳۴؛ سال ۱۴۰۱/۰۶/۲۳ در BBC2 …");
        Assert.Same(text, Normalizer.Default.Normalize(text));
        Assert.Same("", Normalizer.Default.Normalize(""));
    }

    /// <summary>Or a text of them would be read from its start again for each piece of the output.</summary>
    [Fact]
    public void Text_is_cut_between_line_feeds()
    {
        char[] destination = new char[100];
        ITextStage stage = Normalizer.Default;
        stage.Run(new string('\n', 100), destination, [], isFinal: false, out int read, out int written);
        Assert.Equal((99, 99), (read, written));
    }

    [Theory]
    [InlineData("علي گفت", 0, 3, "علي")]
    [InlineData("ﷲ اكبر", 0, 4, "ﷲ")]
    [InlineData("ﷲ اكبر", 5, 4, "اكبر")]
    [InlineData("  كـتـاب‌  ها", 0, 4, "كـتـاب")]
    [InlineData("  كـتـاب‌  ها", 5, 2, "ها")]
    [InlineData("قرا\u0653ن كريم", 0, 4, "قرا\u0653ن")]
    [InlineData("12.5% شد", 0, 5, "12.5%")]
    public void Spans_map_back_to_the_original(string text, int start, int length, string expected)
    {
        NormalizedText result = Normalizer.Default.NormalizeWithMap(text);
        TextSpan original = result.Map.ToOriginal(new TextSpan(start, length));
        Assert.Equal(expected, original.Slice(text).ToString());
        Assert.Equal(new TextSpan(start, length), result.Map.FromOriginal(original));
    }

    [Fact]
    public void Spans_outside_the_text_are_refused()
    {
        OffsetMap map = Normalizer.Default.NormalizeWithMap("كتاب  ها").Map;
        Assert.Equal((8, 7), (map.OriginalLength, map.Length));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToOriginal(new TextSpan(0, 8)));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToOriginal(new TextSpan(-1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.FromOriginal(new TextSpan(0, 9)));
        Assert.Equal(new TextSpan(8, 0), map.ToOriginal(new TextSpan(7, 0)));
    }

    [Fact]
    public void Maps_of_unchanged_text_are_the_identity()
    {
        OffsetMap map = Normalizer.Default.NormalizeWithMap("سلام دنیا").Map;
        Assert.True(map.IsIdentity);
        Assert.Equal(new TextSpan(2, 3), map.ToOriginal(new TextSpan(2, 3)));
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new Normalizer(null!));
        Assert.Throws<ArgumentNullException>(() => Normalizer.Default.Normalize(null!));
        Assert.Throws<ArgumentNullException>(() => Normalizer.Default.NormalizeWithMap(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Normalizer.Default.GetMaxLength(-1));
        Assert.Throws<ArgumentException>(() => Normalizer.Default.Normalize("ab", new char[4], new int[2], out _, out _));
    }

    [Fact]
    public void Each_option_can_be_turned_off_alone()
    {
        const string text = "كتاب  ﷲ 12.5 مُهر ســرد\u0007\u202B می\u200c ۀ\u200F ";
        Assert.Equal("کتاب الله ۱۲٫۵ مهر سرد می هٔ", Normalizer.Default.Normalize(text));
        Assert.Contains("كتاب", With(o => o with { Letters = false }), StringComparison.Ordinal);
        Assert.Contains("ﷲ", With(o => o with { PresentationForms = false }), StringComparison.Ordinal);
        Assert.Contains("12.5", With(o => o with { Digits = DigitRule.Keep }), StringComparison.Ordinal);
        Assert.Contains("۱۲.۵", With(o => o with { NumberSeparators = false }), StringComparison.Ordinal);
        Assert.Contains("مُهر", With(o => o with { Marks = MarkRule.Keep }), StringComparison.Ordinal);
        Assert.EndsWith(" ه", With(o => o with { EzafeHamza = false }), StringComparison.Ordinal);
        Assert.Contains("ســرد", With(o => o with { Kashida = false }), StringComparison.Ordinal);
        Assert.Contains("\u0007", With(o => o with { Controls = false }), StringComparison.Ordinal);
        Assert.Contains("\u202B", With(o => o with { Invisibles = false }), StringComparison.Ordinal);
        Assert.Contains("می\u200c ", With(o => o with { HalfSpaces = false }), StringComparison.Ordinal);
        Assert.Contains("  ", With(o => o with { WhiteSpace = false }), StringComparison.Ordinal);
        Assert.EndsWith(" ", With(o => o with { TrimLines = false }), StringComparison.Ordinal);
        Assert.Equal("فاطمه", new Normalizer(NormalizerOptions.Default with { TehMarbuta = true }).Normalize("فاطمة"));

        static string With(Func<NormalizerOptions, NormalizerOptions> change) => new Normalizer(change(NormalizerOptions.Default)).Normalize(text);
    }

    [Theory]
    [InlineData("۱٬۲۳۴٫۵۶", "1,234.56")]
    [InlineData("٤٥٦", "456")]
    [InlineData("۱۲٫۵٪", "12.5%")]
    [InlineData("۱۴۰۱/۰۶/۲۳", "1401/06/23")]
    [InlineData("12.5%", "12.5%")]
    [InlineData("گروه۲", "گروه2")]
    public void Latin_digits_bring_latin_separators(string text, string expected) =>
        Assert.Equal(expected, new Normalizer(NormalizerOptions.Default with { Digits = DigitRule.Latin }).Normalize(text));

    [Theory]
    [InlineData(" ")]
    [InlineData("1")]
    [InlineData("1,")]
    [InlineData("a/")]
    [InlineData("1\u200D")]
    [InlineData("1\u200C.")]
    [InlineData("\u200C")]
    [InlineData("\u064E")]
    [InlineData("\u064B\u200C")]
    [InlineData("\u0654")]
    [InlineData("ب1")]
    [InlineData("ﷲ")]
    [InlineData("#1")]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\uD83D")]
    public void Two_million_of_anything_take_linear_time(string piece)
    {
        char[] text = new char[2_000_000];
        for (int i = 0; i < text.Length; i++) text[i] = piece[i % piece.Length];
        string result = Normalizer.Default.Normalize(new string(text));
        Assert.InRange(result.Length, 0, text.Length * 4);
        StringWriter writer = new();
        Normalizer.Default.Normalize(new StringReader(new string(text)), writer);
        Assert.Equal(result, writer.ToString());
    }

    [Fact]
    public void Nothing_is_allocated_with_the_callers_buffers()
    {
        const string text = "كتاب‌ها  را 12.5% مي خوانم https://t.co/12 ﷲ";
        char[] destination = new char[200];
        int[] offsets = new int[200];
        OperationStatus status = Normalizer.Default.Normalize(text, destination, offsets, out _, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) Normalizer.Default.Normalize(text, destination, offsets, out _, out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(OperationStatus.Done, status);
    }
}
