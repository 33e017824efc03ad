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

    /// <summary>How many bytes it has on the disk; 0 where that cannot be told.</summary>
    public long SizeOnDisk => Stream is null && new FileInfo(Path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Opens the bytes for reading, counting what is taken from the disk.</summary>
    public Stream Open(ByteCounter counter)
    {
        Stream bytes = Stream is not null ? new AbandonableStream(Stream) : new FileStream(Path, new FileStreamOptions
        {
            Mode = FileMode.Open,
            Access = FileAccess.Read,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.SequentialScan,
            BufferSize = 0,
        });
        Stream counted = new CountingStream(bytes, counter);
        return Compressed ? new GzipInput(counted) : counted;
    }
}
