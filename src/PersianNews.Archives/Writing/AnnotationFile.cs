namespace PersianNews.Archives.Writing;

/// <summary>The output of a run and its errors, both put in place at the end.</summary>
internal sealed class AnnotationFile : IAsyncDisposable
{
    private readonly PartialFile _records;
    private readonly ErrorLog _errors;
    private readonly bool _compressed;
    private bool _empty = true;

    private AnnotationFile(OutputPaths paths)
    {
        _records = PartialFile.Open(paths.Records);
        _errors = new ErrorLog(paths.Errors);
        _compressed = paths.Compressed;
    }

    public static AnnotationFile Open(OutputPaths paths) => new(paths);

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> records, List<RecordError> errors, CancellationToken cancellationToken)
    {
        _empty &= records.IsEmpty;
        await _records.WriteAsync(records, cancellationToken);
        await _errors.WriteAsync(errors, cancellationToken);
    }

    /// <summary>Puts the files in place, the records last: who sees them sees their errors too.</summary>
    public async ValueTask CompleteAsync()
    {
        if (_compressed && _empty)
            await _records.WriteAsync(GzipMember.Empty.ToArray(), CancellationToken.None);
        await _errors.CompleteAsync();
        await _records.CompleteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _errors.DisposeAsync();
        await _records.DisposeAsync();
    }
}
