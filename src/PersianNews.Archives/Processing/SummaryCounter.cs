using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using PersianNews.Archives.Recovery;
using PersianNews.Entities;

namespace PersianNews.Archives.Processing;

/// <summary>Adds up the records in order.</summary>
/// <param name="before">What a run that this one resumes has found already.</param>
internal sealed class SummaryCounter(RunCounts before)
{
    private const int TopCount = 20;

    private readonly EntityCounter _entities = new();
    private readonly Dictionary<string, long> _mentions = new(before.Mentions);
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _sentences = before.Sentences;

    public long Records { get; private set; } = before.Records;

    public long Errors { get; private set; } = before.Errors;

    public long Tokens { get; private set; } = before.Tokens;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    /// <summary>What was found up to the record added last.</summary>
    public RunCounts Counts => new()
    {
        Records = Records,
        Errors = Errors,
        Sentences = _sentences,
        Tokens = Tokens,
        Mentions = _mentions.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    /// <summary>Adds one record of a batch.</summary>
    public void Add(RecordBatch batch, int index)
    {
        RecordOutcome outcome = batch.Outcomes[index];
        RecordOutcome previous = index > 0 ? batch.Outcomes[index - 1] : default;
        Records += outcome.IsAnnotated ? 1 : 0;
        Errors += outcome.ErrorsEnd > previous.ErrorsEnd ? 1 : 0;
        Tokens += outcome.Tokens;
        _sentences += outcome.Sentences;
        for (int i = previous.MentionsEnd; i < outcome.MentionsEnd; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(_mentions, batch.MentionTypes[i].Name, out _)++;
        for (int i = previous.EntitiesEnd; i < outcome.EntitiesEnd; i++)
        {
            Entity entity = batch.Entities[i];
            _entities.Add(entity.Type, entity.Name, entity.MentionCount);
        }
    }

    public ArchiveSummary Summarize(long files, long otherFiles, string? errorsPath) => new()
    {
        Files = files,
        OtherFiles = otherFiles,
        Records = Records,
        Errors = Errors,
        Sentences = _sentences,
        Tokens = Tokens,
        Mentions = RunReport.ByFrequency(_mentions),
        TopEntities = _entities.Top(TopCount),
        Elapsed = Elapsed,
        ErrorsPath = Errors > 0 ? errorsPath : null,
    };
}
