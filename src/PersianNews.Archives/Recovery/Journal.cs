using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PersianNews.Archives.Recovery;

/// <summary>
/// The file beside an unfinished output that says how far it has come: a line with the run's identity, then a line a checkpoint.
/// Whoever has it open has the output to itself. A line that was not written to its end does not count.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;

    private Journal(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>Opens or makes the journal, and holds it against every other run.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="output">The output it belongs to, for messages.</param>
    /// <exception cref="IOException">It cannot be written, or another run has it.</exception>
    public static Journal Open(string path, string output)
    {
        try
        {
            return new Journal(path, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"cannot write '{output}': {error.Message}", error);
        }
    }

    /// <summary>The identity of the run the journal was begun for, or null where it was not.</summary>
    public RunIdentity? ReadIdentity()
    {
        _file.Position = 0;
        return ReadLine(RecoveryJson.Default.RunIdentity);
    }

    /// <summary>Whether the last checkpoint says that everything was written. Leaves the place in the journal as it was.</summary>
    public bool IsComplete()
    {
        long before = _file.Position;
        Checkpoint? last = null;
        while (ReadCheckpoint() is { } next)
            last = next;
        _file.Position = before;
        return last is { Complete: true };
    }

    /// <summary>The next checkpoint behind the identity, or null behind the last.</summary>
    public Checkpoint? ReadCheckpoint() => ReadLine(RecoveryJson.Default.Checkpoint);

    /// <summary>The place behind what was read last.</summary>
    public long Position => _file.Position;

    /// <summary>Forgets everything behind a place.</summary>
    public void Truncate(long position)
    {
        _file.SetLength(position);
        _file.Position = position;
    }

    /// <summary>Begins the journal anew.</summary>
    public void Begin(RunIdentity identity)
    {
        Truncate(0);
        WriteLine(identity, RecoveryJson.Default.RunIdentity);
    }

    /// <summary>Notes a checkpoint, whose bytes are written already.</summary>
    public void Append(Checkpoint checkpoint) => WriteLine(checkpoint, RecoveryJson.Default.Checkpoint);

    /// <summary>Makes sure that what was noted is on the disk.</summary>
    public void FlushToDisk() => _file.Flush(flushToDisk: true);

    /// <summary>Removes the journal: the output is whole, or there is nothing to resume.</summary>
    public void Delete()
    {
        File.Delete(_path);
        _file.Dispose();
    }

    public void Dispose() => _file.Dispose();

    private void WriteLine<T>(T value, JsonTypeInfo<T> type)
    {
        _file.Write([.. JsonSerializer.SerializeToUtf8Bytes(value, type), (byte)'\n']);
        _file.Flush();
    }

    private T? ReadLine<T>(JsonTypeInfo<T> type)
        where T : class
    {
        List<byte> line = [];
        while (true)
        {
            switch (_file.ReadByte())
            {
                case -1:
                    return null;
                case '\n':
                    return Parse(line.ToArray(), type);
                case int value:
                    line.Add((byte)value);
                    break;
            }
        }
    }

    private static T? Parse<T>(byte[] line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
