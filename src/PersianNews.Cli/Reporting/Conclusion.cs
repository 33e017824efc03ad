using PersianNews.Archives;
using PersianNews.Archives.Writing;

namespace PersianNews.Cli.Reporting;

/// <summary>What is said at the end of a run over an archive.</summary>
internal static class Conclusion
{
    /// <summary>Shows the summary, points to the errors, and tells the exit code.</summary>
    public static async Task<int> ShowAsync(CommandStreams streams, ArchiveSummary summary, bool quiet)
    {
        if (!quiet)
            SummaryView.Show(streams, summary);
        if (summary.Errors == 0)
            return ExitCode.Done;
        await streams.Error.WriteLineAsync($"persian-news: {summary.Errors:N0} could not be read; see {summary.ErrorsPath}");
        return ExitCode.DoneWithErrors;
    }

    /// <summary>Waits for a run; if it fails, says that what it has done can be taken up.</summary>
    public static async Task PointToRestAsync(CommandStreams streams, string output, Task run)
    {
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!run.IsCompletedSuccessfully && OutputPaths.HasRest(output))
            await streams.Error.WriteLineAsync("persian-news: what is done is kept; the same command with --resume goes on from there");
    }
}
