using PersianNews.Archives.Interchange;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Recovery;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Merging;

/// <summary>All shards of one archive, checked to belong together.</summary>
internal sealed class ShardSet : IDisposable
{
    private readonly RunReport[] _reports;
    private readonly ShardReader[] _readers;

    private ShardSet(RunReport[] reports, ShardReader[] readers)
    {
        (_reports, _readers) = (reports, readers);
        Identity = reports[0].Run with { Shard = null };
        Counts = reports.Aggregate(RunCounts.None, (sum, report) => sum + report.Counts);
    }

    /// <summary>What all shards have in common.</summary>
    public RunIdentity Identity { get; }

    /// <summary>How their articles are written.</summary>
    public AnnotationFormat Format => OutputFormats.Parse(Identity.Options[RunIdentity.Format]);

    /// <summary>The end of the input they were made of.</summary>
    public InputPosition Input => _reports[0].Input;

    /// <summary>What was found in all of them.</summary>
    public RunCounts Counts { get; }

    /// <summary>Opens shards in any order.</summary>
    /// <exception cref="ArchivePathException">There are none, or one does not exist or is the output.</exception>
    /// <exception cref="InvalidDataException">One is missing, is there twice, or does not belong to the others.</exception>
    public static ShardSet Open(IReadOnlyList<string> paths, OutputPaths output)
    {
        if (paths.Count == 0)
            throw new ArchivePathException("there are no shards to merge");
        HashSet<string> outputs = [.. output.All.Select(FolderWalk.RealPath)];
        SortedDictionary<int, Shard> shards = [];
        foreach (string path in paths)
        {
            if (!File.Exists(path))
                throw new ArchivePathException($"shard '{path}' does not exist");
            if (outputs.Contains(FolderWalk.RealPath(path)))
                throw new ArchivePathException($"'{path}' is both shard and output");
            OutputPaths own = OutputPaths.Of(path);
            RunReport report = RunReport.Read(own.Report);
            if (!ArchiveShard.TryParse(report.Run.Shard, out ArchiveShard shard))
                throw new InvalidDataException($"'{path}' is no shard: it was made without --shard");
            if (shards.TryGetValue(shard.Index, out Shard? other))
                throw new InvalidDataException($"'{path}' and '{other.Paths.Records}' are both shard {shard}");
            shards.Add(shard.Index, new Shard(shard, own, report));
        }

        Check([.. shards.Values]);
        return new ShardSet(
            [.. shards.Values.Select(shard => shard.Report)], [.. shards.Values.Select(shard => new ShardReader(shard.Paths, shard.Report))]);
    }

    /// <summary>The shard that a record belongs to.</summary>
    /// <param name="number">The record's number in the whole archive, from 1.</param>
    public ShardReader ShardOf(long number) => _readers[(int)((number - 1) % _readers.Length)];

    /// <summary>Checks that every shard is at its end, and was whole.</summary>
    /// <exception cref="InvalidDataException">One is not.</exception>
    public async Task CheckEndsAsync(CancellationToken cancellationToken)
    {
        foreach (ShardReader reader in _readers)
            await reader.CheckEndAsync(cancellationToken);
    }

    /// <summary>The report of the merged archive, still without the state of its files.</summary>
    public RunReport Report(TimeSpan elapsed) => _reports[0] with
    {
        Run = Identity,
        Counts = Counts,
        Started = DateTimeOffset.UtcNow - elapsed,
        Seconds = Math.Round(elapsed.TotalSeconds, 3),
        ResumedAfter = 0,
    };

    public void Dispose()
    {
        foreach (ShardReader reader in _readers)
            reader.Dispose();
    }

    private static void Check(List<Shard> shards)
    {
        Shard first = shards[0];
        foreach (Shard shard in shards)
        {
            string which = $"'{shard.Paths.Records}' does not belong to '{first.Paths.Records}': ";
            if ((first.Report.Run with { Shard = shard.Report.Run.Shard }).DifferenceFrom(shard.Report.Run) is { } difference)
                throw new InvalidDataException($"{which}it was {difference}");
            if (shard.Part.Count != first.Part.Count)
                throw new InvalidDataException($"{which}it is shard {shard.Part}, the other is shard {first.Part}");
            if (shard.Report.Input != first.Report.Input)
                throw new InvalidDataException($"{which}the input changed between the two runs");
        }

        HashSet<int> present = [.. shards.Select(shard => shard.Part.Index)];
        int[] missing = [.. Enumerable.Range(1, first.Part.Count).Where(index => !present.Contains(index))];
        if (missing.Length > 0)
            throw new InvalidDataException($"not all shards are there; missing of {first.Part.Count}: {string.Join(", ", missing)}");
    }

    private sealed record Shard(ArchiveShard Part, OutputPaths Paths, RunReport Report);
}
