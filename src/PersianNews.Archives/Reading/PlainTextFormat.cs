using System.Text;

namespace PersianNews.Archives.Reading;

/// <summary>A whole file is one record. An empty file is a record with an empty text, so that files and records stay in step.</summary>
internal sealed class PlainTextFormat : IRecordFormat
{
    public static PlainTextFormat Instance { get; } = new();

    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    public bool IsOneRecord => true;

    public Task ReadAsync(InputFile file, Stream stream, IRecordSink sink, CancellationToken cancellationToken) =>
        WholeFile.ReadAsync(file, stream, sink, cancellationToken);

    public RecordFault? Parse(ReadOnlySpan<byte> bytes, in RawRecord raw, FieldNames fields, Article article)
    {
        article.Reset(raw.File.Name);
        int nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            return At(bytes, nul, "not a text file: NUL");
        int invalid = Utf8Check.FirstInvalid(bytes);
        if (invalid >= 0)
            return At(bytes, invalid, Utf8Check.Describe(bytes[invalid..]));
        article.Text = Encoding.UTF8.GetString(bytes);
        return null;
    }

    private static RecordFault At(ReadOnlySpan<byte> bytes, int index, string what)
    {
        ReadOnlySpan<byte> before = bytes[..index];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new RecordFault($"{what} at byte {index - lineStart + 1} of the line", before.Count((byte)'\n') + 1);
    }
}
