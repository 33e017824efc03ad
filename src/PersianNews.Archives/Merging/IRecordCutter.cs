namespace PersianNews.Archives.Merging;

/// <summary>Finds where the records of an output end.</summary>
internal interface IRecordCutter : IDisposable
{
    /// <summary>The next record with everything that belongs to it; empty at the end. Valid until the next read.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken);
}
