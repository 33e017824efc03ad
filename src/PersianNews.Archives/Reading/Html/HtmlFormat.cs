using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PersianNews.Archives.Reading.Html;

/// <summary>A web page is one record: the text of its article, with title and time of publication from its metadata.</summary>
internal sealed class HtmlFormat : IRecordFormat
{
    // A page takes many times its size in memory, and no article is as large as this.
    private const int LargestPage = 32 << 20;
    private const int DeepestPage = 2000;

    private static readonly HtmlParser Parser = new();

    public static HtmlFormat Instance { get; } = new();

    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    public bool IsOneRecord => true;

    public bool DecodesItself => true;

    public Task ReadAsync(InputFile file, Stream stream, IRecordSink sink, CancellationToken cancellationToken) =>
        WholeFile.ReadAsync(file, stream, sink, cancellationToken);

    public RecordFault? Parse(ReadOnlySpan<byte> bytes, in RawRecord raw, FieldNames fields, Article article)
    {
        article.Reset(raw.File.Name);
        if (bytes.Length > LargestPage)
            return new RecordFault($"the page is larger than {LargestPage} bytes");
        if (PageText.TryDecode(bytes, raw.File.Encoding, out string text) is { } fault)
            return new RecordFault(fault);
        if (Nesting.Exceeds(text, DeepestPage))
            return new RecordFault($"the page nests deeper than {DeepestPage} elements");
        using IHtmlDocument page = Parser.ParseDocument(text);
        article.Title = PageMetadata.TitleOf(page);
        article.Published = PageMetadata.PublishedOf(page);
        article.Text = MainText.Of(page);
        return article.Text.Length == 0 ? new RecordFault("the page has no text") : null;
    }
}
