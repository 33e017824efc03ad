namespace PersianNews.Archives.Reading;

/// <summary>One JSON object a line. Blank lines are passed over, unless the sink wants every line.</summary>
internal sealed class JsonLinesFormat : IRecordFormat
{
    public static JsonLinesFormat Instance { get; } = new();

    public IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    public bool IsOneRecord => false;

    public async Task ReadAsync(InputFile file, Stream stream, IRecordSink sink, CancellationToken cancellationToken)
    {
        using LineReader lines = new(stream, sink.MaxRecordBytes);
        while (true)
        {
            if (sink.WantsPromptness && !lines.HasBufferedLine)
                await sink.DispatchAsync(cancellationToken);
            if (!await lines.ReadAsync(cancellationToken))
                return;
            sink.At(file, lines.LineNumber);
            if (lines.TooLong)
                await sink.TooLargeAsync("line", cancellationToken);
            else if (!IsBlank(lines.Line.Span))
                await sink.AddAsync(lines.Line, cancellationToken);
            else if (sink.WantsBlankLines)
                await sink.BlankAsync(cancellationToken);
        }
    }

    public RecordFault? Parse(ReadOnlySpan<byte> bytes, in RawRecord raw, FieldNames fields, Article article)
    {
        article.Reset("");
        RecordFault? fault = JsonRecordParser.Parse(bytes, fields, article);
        if (fault is null && article.Id.Length == 0)
            article.Id = $"{raw.File.Name}:{raw.Line}";
        return fault;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
