using System.Text;

namespace PersianNews.Archives;

/// <summary>How an archive is read and written. Immutable; change with <c>with</c>.</summary>
public sealed record AnnotateOptions
{
    private readonly int _workers = Environment.ProcessorCount;
    private readonly int _maxRecordBytes = 256 << 20;

    /// <summary>All cores, offsets in UTF-16 code units, no tokens.</summary>
    public static AnnotateOptions Default { get; } = new();

    /// <summary>The field names of JSON records.</summary>
    public RecordFields Fields { get; init; } = RecordFields.Default;

    /// <summary>
    /// The encoding of text without byte order mark, such as Windows-1256 of old archives; UTF-8 where null. Web pages that name their own
    /// are read by that unless this is set.
    /// </summary>
    public Encoding? Encoding { get; init; }

    /// <summary>How annotated articles are written. The filter writes <see cref="AnnotationFormat.JsonLines"/> whatever this says.</summary>
    public AnnotationFormat Format { get; init; }

    /// <summary>What the written offsets count, where the format does not settle that.</summary>
    public OffsetUnit Offsets { get; init; }

    /// <summary>Whether the spans of the tokens are written too.</summary>
    public bool IncludeTokens { get; init; }

    /// <summary>
    /// Whether the text of the record is written too, as the field <c>text</c>, last: what an index over the annotated archive needs for
    /// full-text search.
    /// </summary>
    public bool IncludeText { get; init; }

    /// <summary>The part of the archive to annotate; null for all of it.</summary>
    public ArchiveShard? Shard { get; init; }

    /// <summary>
    /// Whether to go on where an earlier run to the same output was stopped, however it was: killed, out of disk space, interrupted.
    /// The output then has the same bytes as if the run had never been stopped. Without an earlier run it starts from the beginning.
    /// </summary>
    public bool Resume { get; init; }

    /// <summary>How many records are analyzed at a time; all cores unless told. The output does not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Workers
    {
        get => _workers;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _workers = value;
        }
    }

    /// <summary>The largest record read, in bytes; a larger one is reported as an error. 256 MiB unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or above 512 MiB.</exception>
    public int MaxRecordBytes
    {
        get => _maxRecordBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 512 << 20);
            _maxRecordBytes = value;
        }
    }
}
