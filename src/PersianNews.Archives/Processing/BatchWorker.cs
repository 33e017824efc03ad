using PersianNews.Archives.Interchange;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Processing;

/// <summary>Parses, analyzes and writes the records of a batch. Each worker thread has its own.</summary>
internal sealed class BatchWorker : IDisposable
{
    private const byte LineEnd = (byte)'\n';

    private readonly Func<string, DateOnly?, Document> _analyze;
    private readonly FieldNames _fields;
    private readonly IArticleWriter _writer;
    private readonly RecordWriter _errors;
    private readonly EngineMode _mode;
    private readonly Article _article = new();

    public BatchWorker(Func<string, DateOnly?, Document> analyze, AnnotateOptions options, EngineMode mode)
    {
        _analyze = analyze;
        _fields = new FieldNames(options.Fields);
        _errors = new RecordWriter(options.Offsets, includeTokens: false);
        _writer = OutputFormats.Create(mode.HasFlag(EngineMode.ErrorsInline) ? options with { Format = AnnotationFormat.JsonLines } : options);
        _mode = mode;
    }

    public void Process(RecordBatch batch, CancellationToken cancellationToken)
    {
        foreach (RawRecord raw in batch.Records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (raw.IsBlank)
                Blank(batch);
            else if (raw.Fault is not null)
                Report(batch, raw, new RecordFault(raw.Fault), id: null);
            else
                Annotate(batch, raw);
        }

        _article.Reset("");
    }

    public void Dispose()
    {
        _writer.Dispose();
        _errors.Dispose();
    }

    private void Annotate(RecordBatch batch, in RawRecord raw)
    {
        ReadOnlySpan<byte> bytes = batch.Input.Written.Span.Slice(raw.Start, raw.Length);
        int before = batch.Output.Length;
        RecordFault? fault;
        try
        {
            fault = raw.File.Format.Parse(bytes, raw, _fields, _article);
            if (fault is null)
            {
                Document document = _analyze(_article.Text, _article.PublishedDay);
                _writer.Write(batch.Output, _article, document, raw.Position.Records);
                batch.Finish(document, error: null);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // One record that trips over a fault of ours must not end a run over millions.
            batch.Output.Truncate(before);
            fault = new RecordFault($"could not be annotated: {error.GetType().Name}: {error.Message}");
        }

        if (fault is not null)
            Report(batch, raw, fault, _article.Id.Length == 0 ? null : _article.Id);
    }

    private void Report(RecordBatch batch, in RawRecord raw, RecordFault fault, string? id)
    {
        long? line = fault.Line ?? (raw.Line == 0 ? null : raw.Line);
        if (_mode.HasFlag(EngineMode.ErrorsInline))
        {
            _errors.WriteError(batch.Output, id is null ? null : _article, $"{raw.File.Name}:{line}", fault.Reason);
            batch.Output.Append(LineEnd);
        }

        batch.Finish(document: null, new RecordError(raw.File.Path, line, id, fault.Reason, raw.Position.Records));
    }

    private static void Blank(RecordBatch batch)
    {
        batch.Output.Append(LineEnd);
        batch.Finish(document: null, error: null);
    }
}
