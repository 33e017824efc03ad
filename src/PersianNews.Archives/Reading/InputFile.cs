using System.Text;

namespace PersianNews.Archives.Reading;

/// <summary>One file, or a stream that stands for one, and how its bytes become records.</summary>
/// <param name="Path">Path for opening it and for messages.</param>
/// <param name="Name">Name that ids are made of: the path below the input folder, with <c>/</c>.</param>
/// <param name="Format">How records are read from it.</param>
/// <param name="Compressed">Whether the bytes are gzip.</param>
internal sealed record InputFile(string Path, string Name, IRecordFormat Format, bool Compressed)
{
    /// <summary>A stream to read instead of a file; the caller keeps and closes it.</summary>
    public Stream? Stream { get; init; }

    /// <summary>Opens the bytes of a file inside another one.</summary>
    public Func<Stream>? OpenMember { get; init; }

    /// <summary>Whether its bytes are read in any case, to get to what comes behind them.</summary>
    public bool IsInSequence { get; init; }

    /// <summary>Why there is nothing to read, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>The encoding of its text where no byte order mark tells another; UTF-8 where null.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>What tells its content from another, where its bytes are not read: its size on the disk, unless something better is known.</summary>
    public long Stamp
    {
        get => field != 0 ? field : OpenMember is null && Stream is null && new FileInfo(Path) is { Exists: true } file ? file.Length : 0;
        init;
    }

    /// <summary>Opens the bytes for reading, counting what is taken from the disk.</summary>
    public Stream Open(ByteCounter counter)
    {
        Stream bytes = OpenMember is not null
            ? OpenMember()
            : new CountingStream(Stream is not null ? new AbandonableStream(Stream) : OpenFile(Path), counter);
        if (Compressed)
            bytes = new GzipInput(bytes);
        return Format.DecodesItself ? bytes : new Utf8Stream(bytes, Encoding);
    }

    /// <summary>Opens a file for one pass from start to end.</summary>
    public static FileStream OpenFile(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.SequentialScan,
        BufferSize = 0,
    });
}
