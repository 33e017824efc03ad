using System.Diagnostics;
using PersianNews.Entities;
using PersianNews.Tagging;

namespace PersianNews.Archives.Processing;

/// <summary>Adds up the batches in order.</summary>
internal sealed class SummaryCounter
{
    private const int TopCount = 20;

    private readonly EntityCounter _entities = new();
    private readonly Dictionary<EntityType, long> _mentions = [];
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _sentences;

    public long Records { get; private set; }

    public long Errors { get; private set; }

    public long Tokens { get; private set; }

    public void Add(RecordBatch batch)
    {
        BatchCounts counts = batch.Counts;
        Records += counts.Records;
        Errors += batch.Errors.Count;
        Tokens += counts.Tokens;
        _sentences += counts.Sentences;
        foreach ((EntityType type, long count) in counts.Mentions)
            _mentions[type] = _mentions.GetValueOrDefault(type) + count;
        foreach (Entity entity in counts.Entities)
            _entities.Add(entity.Type, entity.Name, entity.MentionCount);
    }

    public ArchiveSummary Summarize(long files, long otherFiles, string? errorsPath) => new()
    {
        Files = files,
        OtherFiles = otherFiles,
        Records = Records,
        Errors = Errors,
        Sentences = _sentences,
        Tokens = Tokens,
        Mentions = [.. _mentions.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal)],
        TopEntities = _entities.Top(TopCount),
        Elapsed = Stopwatch.GetElapsedTime(_started),
        ErrorsPath = Errors > 0 ? errorsPath : null,
    };
}
