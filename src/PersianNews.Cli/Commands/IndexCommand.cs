using System.CommandLine;
using PersianNews.Archives.Indexing;
using PersianNews.Cli.Reporting;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news index</c>: annotated archives into an index.</summary>
internal static class IndexCommand
{
    public static Command Create(CommandStreams streams)
    {
        Argument<string[]> inputs = new("OUT.jsonl")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "What annotate wrote, .jsonl or .jsonl.gz. Texts can be searched if it was told --text; else only names, roles, dates and statements.",
        };
        Option<string> database = DatabaseOption.Create();
        Option<bool> quiet = new("--quiet", "-q") { Description = "No progress and no summary." };
        Command command = new(
            "index",
            "Make or update an index of annotated articles. An article that is in it already is not taken twice; an interrupted run is completed by the same run again.")
        {
            inputs, database, quiet,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            streams, parsed.GetValue(inputs)!, parsed.GetValue(database)!, parsed.GetValue(quiet), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandStreams streams, string[] inputs, string database, bool quiet, CancellationToken cancellationToken)
    {
        LatestProgress latest = new();
        Task<IndexSummary> run = new ArchiveIndexer(database).IndexAsync(inputs, quiet ? null : latest, cancellationToken);
        if (!quiet)
            await ProgressView.ShowAsync(streams, latest, run);
        IndexSummary summary = await run;
        if (!quiet)
            await streams.Output.WriteAsync(IndexView.Summary(summary), cancellationToken);
        if (summary.Errors == 0)
            return ExitCode.Done;
        await streams.Error.WriteLineAsync($"persian-news: {summary.Errors:N0} could not be read; see {summary.ErrorsPath}");
        return ExitCode.DoneWithErrors;
    }
}
