using System.CommandLine;
using PersianNews.Archives;
using PersianNews.Cli.Reporting;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news merge</c>: the shards of an archive into one file.</summary>
internal static class MergeCommand
{
    public static Command Create(CommandStreams streams)
    {
        Argument<string[]> shards = new("SHARD")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "The outputs of 'annotate --shard', all of them, in any order; their reports and errors are found beside them.",
        };
        Option<string> output = new("--output", "-o")
        {
            HelpName = "OUT.jsonl[.gz]",
            Description = "The file to write: the same bytes as a run without shards. It appears when it is whole.",
            Required = true,
        };
        Option<bool> quiet = new("--quiet", "-q") { Description = "No summary." };
        Command command = new("merge", "Join the shards of an archive, after checking that all are there, whole, and of one kind.")
        {
            shards, output, quiet,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ArchiveSummary summary = await ArchiveMerger.MergeAsync(
                parsed.GetValue(shards)!, parsed.GetValue(output)!, cancellationToken);
            return await Conclusion.ShowAsync(streams, summary, parsed.GetValue(quiet));
        });
        return command;
    }
}
