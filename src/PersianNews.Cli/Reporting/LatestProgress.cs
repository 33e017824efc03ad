using PersianNews.Archives;

namespace PersianNews.Cli.Reporting;

/// <summary>Keeps the last word of a run for whoever shows it in their own time.</summary>
internal sealed class LatestProgress : IProgress<ArchiveProgress>
{
    private readonly Lock _lock = new();
    private ArchiveProgress _value;

    public ArchiveProgress Value
    {
        get
        {
            lock (_lock)
                return _value;
        }
    }

    public void Report(ArchiveProgress value)
    {
        lock (_lock)
            _value = value;
    }
}
