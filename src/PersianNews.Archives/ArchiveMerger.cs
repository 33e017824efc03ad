using System.Diagnostics;
using PersianNews.Archives.Interchange;
using PersianNews.Archives.Merging;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Recovery;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives;

/// <summary>Joins the shards of an archive to the file that one run without shards would have written, byte for byte, and their errors too.</summary>
public static class ArchiveMerger
{
    /// <summary>Joins shards. First it checks that they are all there and belong together, on the way that each is whole.</summary>
    /// <param name="shards">The outputs of the shards, each with its report and its errors beside it, in any order.</param>
    /// <param name="output">The file to write; gzip where the name ends in <c>.gz</c>. It appears under its name when it is whole.</param>
    /// <param name="cancellationToken">Ends the run early; nothing is left behind.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArchivePathException">A path cannot be used as given.</exception>
    /// <exception cref="InvalidDataException">
    /// A shard is missing, given twice, not whole, or was made with other settings, another model or another state of the input than the rest.
    /// </exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The run was ended through <paramref name="cancellationToken"/>.</exception>
    public static Task<ArchiveSummary> MergeAsync(IReadOnlyList<string> shards, string output, CancellationToken cancellationToken = default) =>
        MergeAsync(shards, output, new AnnotationFileOptions(static () => RunCounts.None), cancellationToken);

    /// <summary>The same, with chunks of any size.</summary>
    internal static async Task<ArchiveSummary> MergeAsync(
        IReadOnlyList<string> shards, string output, AnnotationFileOptions writing, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shards);
        ArgumentNullException.ThrowIfNull(output);
        long started = Stopwatch.GetTimestamp();
        OutputPaths paths = OutputPaths.Of(output);
        using ShardSet set = ShardSet.Open(shards, paths);
        OutputFormats.CheckName(set.Format, output);
        RunIdentity merge = set.Identity with { Inputs = [.. shards] };
        await using AnnotationFile file = AnnotationFile.Open(paths, merge, writing with
        {
            Counts = () => set.Counts,
            IsResumable = false,
            Head = OutputFormats.HeadOf(set.Format),
            Foot = OutputFormats.FootOf(set.Format),
        });
        for (long number = 1; number <= set.Input.Records; number++)
        {
            ShardReader shard = set.ShardOf(number);
            ReadOnlyMemory<byte> error = await shard.ReadErrorAsync(number, cancellationToken);
            ReadOnlyMemory<byte> record = error.IsEmpty ? await shard.ReadRecordAsync(cancellationToken) : default;
            await file.AppendAsync(record, error, new InputPosition(number, 0), cancellationToken);
        }

        await set.CheckEndsAsync(cancellationToken);
        RunReport report = set.Report(Stopwatch.GetElapsedTime(started));
        await file.CompleteAsync(() => report with { Output = file.Records, Errors = file.Errors });
        return report.Summarize(paths.Errors);
    }
}
