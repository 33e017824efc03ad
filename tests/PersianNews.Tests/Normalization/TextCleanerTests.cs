using System.Buffers;
using PersianNews.Normalization;

namespace PersianNews.Tests.Normalization;

public class TextCleanerTests
{
    [Fact]
    public void Every_case_comes_out_as_expected()
    {
        foreach (CaseLine c in CaseFile.Read("normalization/cleaner.tsv")) Assert.Equal((c.Place, c.Expected), (c.Place, TextCleaner.Default.Clean(c.Input)));
    }

    [Fact]
    public void Clean_text_comes_back_as_the_same_instance()
    {
        const string text = "او می\u200cگوید کتاب\u200cها رسیده\u200cاند.";
        Assert.Same(text, TextCleaner.Default.Clean(text));
        Assert.True(TextCleaner.Default.CleanWithMap(text).Map.IsIdentity);
    }

    [Fact]
    public void Offsets_of_the_span_method_lead_to_the_original()
    {
        const string text = "  علي مي رود\nو كتاب ها را 12.5% خواند";
        char[] destination = new char[100];
        int[] offsets = new int[100];
        OperationStatus status = TextCleaner.Default.Clean(text, destination, offsets, out int read, out int written);
        Assert.Equal((OperationStatus.Done, text.Length), (status, read));
        string clean = new(destination, 0, written);
        Assert.Equal(TextCleaner.Default.Clean(text), clean);
        Assert.Equal(text.IndexOf("كتاب", StringComparison.Ordinal), offsets[clean.IndexOf("کتاب", StringComparison.Ordinal)]);
    }

    [Fact]
    public void A_long_text_in_small_pieces_gives_what_one_call_gives()
    {
        string text = string.Concat(Enumerable.Range(0, 500).Select(i => $"  علي مي رود و {i} كتاب ها را \u200C12.5%  خواند،سپس رفت\n\n"));
        System.Text.StringBuilder result = new();
        char[] destination = new char[300];
        for (int done = 0; done < text.Length;)
        {
            TextCleaner.Default.Clean(text.AsSpan(done), destination, [], out int read, out int written);
            Assert.True(read > 0);
            result.Append(destination, 0, written);
            done += read;
        }
        Assert.Equal(TextCleaner.Default.Clean(text), result.ToString());
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new TextCleaner(null!, SpacingRepairer.Default));
        Assert.Throws<ArgumentNullException>(() => new TextCleaner(Normalizer.Default, null!));
        Assert.Throws<ArgumentNullException>(() => TextCleaner.Default.Clean(null!));
        Assert.Throws<ArgumentNullException>(() => SpacingRepairer.Default.Repair(null!));
        Assert.Throws<ArgumentNullException>(() => new SpacingRepairer(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpacingRepairer.Default.GetMaxLength(-1));
    }
}
