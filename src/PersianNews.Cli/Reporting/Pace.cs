using PersianNews.Archives;

namespace PersianNews.Cli.Reporting;

/// <summary>
/// How fast a run is and how long it will take, by its last half minute: a run that resumes, or whose files differ, is judged by what it
/// does now.
/// </summary>
internal sealed class Pace
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly Queue<(TimeSpan Time, ArchiveProgress Progress)> _seen = [];

    /// <summary>Articles a second.</summary>
    public double Rate { get; private set; }

    /// <summary>Time until all input is read, or null where that is not known.</summary>
    public TimeSpan? Left { get; private set; }

    /// <summary>Takes note of how far the run is.</summary>
    /// <param name="progress">How far.</param>
    /// <param name="time">When, since it began.</param>
    public void Note(ArchiveProgress progress, TimeSpan time)
    {
        if (_seen.Count == 0)
            _seen.Enqueue((TimeSpan.Zero, default(ArchiveProgress) with { Records = progress.Resumed }));
        _seen.Enqueue((time, progress));
        while (_seen.Count > 2 && time - _seen.Peek().Time > Window)
            _seen.Dequeue();
        (TimeSpan since, ArchiveProgress first) = _seen.Peek();
        double seconds = Math.Max((time - since).TotalSeconds, 0.001);
        Rate = (progress.Records - first.Records) / seconds;
        double bytes = (progress.BytesRead - first.BytesRead) / seconds;
        Left = progress.TotalBytes is { } total && bytes > 0 ? TimeSpan.FromSeconds(Math.Max(0, total - progress.BytesRead) / bytes) : null;
    }
}
