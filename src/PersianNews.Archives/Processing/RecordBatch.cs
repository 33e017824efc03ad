using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;
using PersianNews.Entities;
using PersianNews.Tagging;

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

    /// <summary>What became of each record.</summary>
    public List<RecordOutcome> Outcomes { get; } = [];

    /// <summary>What is to be written, for all records.</summary>
    public ByteBuffer Output { get; } = new();

    /// <summary>Lines for the errors file.</summary>
    public ByteBuffer Errors { get; } = new();

    /// <summary>The types of the mentions of all records.</summary>
    public List<EntityType> MentionTypes { get; } = [];

    /// <summary>The entities of all records.</summary>
    public List<Entity> Entities { get; } = [];

    /// <summary>Set when a worker is through with the batch.</summary>
    public TaskCompletionSource Done { get; private set; } = NewSource();

    /// <summary>What is to be written for one record.</summary>
    public ReadOnlyMemory<byte> OutputOf(int index)
    {
        int start = index > 0 ? Outcomes[index - 1].OutputEnd : 0;
        return Output.Written[start..Outcomes[index].OutputEnd];
    }

    /// <summary>The line for the errors file of one record; empty if it could be read.</summary>
    public ReadOnlyMemory<byte> ErrorOf(int index)
    {
        int start = index > 0 ? Outcomes[index - 1].ErrorsEnd : 0;
        return Errors.Written[start..Outcomes[index].ErrorsEnd];
    }

    /// <summary>Ends the record begun last.</summary>
    /// <param name="document">What was found in it, or null where it could not be annotated or is blank.</param>
    /// <param name="error">Why it could not be annotated, or null.</param>
    public void Finish(Document? document, RecordError? error)
    {
        if (error is not null)
            ErrorLine.Write(Errors, error);
        foreach (Mention mention in document?.Mentions ?? [])
            MentionTypes.Add(mention.Type);
        Entities.AddRange(document?.Entities ?? []);
        Outcomes.Add(new RecordOutcome(
            Output.Length,
            Errors.Length,
            document?.Sentences.Length ?? 0,
            document?.Tokens.Length ?? 0,
            MentionTypes.Count,
            Entities.Count)
        {
            IsAnnotated = document is not null,
        });
    }

    public void Reset()
    {
        Input.Clear();
        Records.Clear();
        Outcomes.Clear();
        Output.Clear();
        Errors.Clear();
        MentionTypes.Clear();
        Entities.Clear();
        Done = NewSource();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
