using PersianNews.Archives.Recovery;

namespace PersianNews.Archives.Writing;

/// <summary>How the files of a run are written.</summary>
/// <param name="Counts">Tells what was found up to the record added last.</param>
internal sealed record AnnotationFileOptions(Func<RunCounts> Counts)
{
    /// <summary>Whether to go on where an earlier run stopped.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether what an unfinished run has written is kept for another to go on with.</summary>
    public bool IsResumable { get; init; } = true;

    /// <summary>What stands before the first record.</summary>
    public ReadOnlyMemory<byte> Head { get; init; }

    /// <summary>What stands behind the last record.</summary>
    public ReadOnlyMemory<byte> Foot { get; init; }

    /// <summary>How many bytes of records or errors make a chunk.</summary>
    public int ChunkBytes { get; init; } = 512 << 10;

    /// <summary>Most chunks compressed at a time.</summary>
    public int Compressors { get; init; } = 1;

    /// <summary>Put around each file for writing; for tests that want a disk to be full.</summary>
    public Func<Stream, Stream> Wrap { get; init; } = static stream => stream;
}
