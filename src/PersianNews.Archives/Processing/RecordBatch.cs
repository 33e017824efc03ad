using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Processing;

/// <summary>
/// Some records on their way through the engine: raw bytes in, written lines and errors out. Only one thread holds a batch
/// at a time: the reader fills it, a worker annotates it, the writer empties it and hands it back.
/// </summary>
internal sealed class RecordBatch
{
    /// <summary>The raw bytes of all records, one after the other.</summary>
    public ByteBuffer Input { get; } = new();

    /// <summary>The records, in order.</summary>
    public List<RawRecord> Records { get; } = [];

    /// <summary>What is to be written.</summary>
    public ByteBuffer Output { get; } = new();

    /// <summary>What could not be read, in order.</summary>
    public List<RecordError> Errors { get; } = [];

    /// <summary>What was found, for the summary.</summary>
    public BatchCounts Counts { get; } = new();

    /// <summary>Set when a worker is through with the batch.</summary>
    public TaskCompletionSource Done { get; private set; } = NewSource();

    public void Reset()
    {
        Input.Clear();
        Records.Clear();
        Output.Clear();
        Errors.Clear();
        Counts.Clear();
        Done = NewSource();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
