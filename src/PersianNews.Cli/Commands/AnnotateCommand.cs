using System.CommandLine;
using System.CommandLine.Parsing;
using PersianNews.Archives;
using PersianNews.Cli.Reporting;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news annotate</c>: archives, or a stream of JSON lines, in parallel.</summary>
internal static class AnnotateCommand
{
    public static Command Create(CommandStreams streams)
    {
        Argument<string[]> inputs = new("INPUT")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Folders, searched to any depth, patterns such as 'news/**/*.html', and files: .jsonl (one record a line), .csv and .tsv "
                + "(one a row), .txt and .html (one a file), each also .gz; .zip and .tar.gz of these. - reads JSON lines from standard input.",
        };
        Option<string> output = new("--output", "-o")
        {
            HelpName = "OUT.jsonl[.gz]",
            Description = "The file to write, gzip if it ends in .gz. It appears when it is whole; what could not be read is listed in OUT.errors.jsonl.",
        };
        Option<bool> filter = new("--stdin")
        {
            Description = "Work as a filter from standard input to standard output: one line in, one line out, in order. "
                + "A record that cannot be read becomes {\"id\":...,\"error\":...}.",
        };
        Option<bool> quiet = new("--quiet", "-q") { Description = "No progress and no summary." };
        AnnotateSettings settings = new();
        KnowledgeOption knowledge = new();
        Command command = new("annotate", "Find sentences, people, organizations and places in articles; write one JSON object a line.")
        {
            inputs, output, filter, quiet,
        };
        settings.AddTo(command);
        knowledge.AddTo(command);
        command.Validators.Add(result => Validate(result, inputs, output, filter));
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(filter)
            ? FilterAsync(new ArchiveAnnotator(knowledge.Load(parsed)), streams, settings.Read(parsed), cancellationToken)
            : ArchiveAsync(
                new ArchiveAnnotator(knowledge.Load(parsed)) { StandardInput = () => streams.Input, AnalysisId = knowledge.Checksum(parsed) },
                streams, parsed.GetValue(inputs)!, parsed.GetValue(output)!, settings.Read(parsed), parsed.GetValue(quiet), cancellationToken));
        return command;
    }

    private static void Validate(CommandResult result, Argument<string[]> inputs, Option<string> output, Option<bool> filter)
    {
        bool hasInputs = result.GetResult(inputs) is { Tokens.Count: > 0 };
        bool hasOutput = result.GetResult(output) is not null;
        if (result.GetValue(filter))
        {
            if (hasInputs || hasOutput)
                result.AddError("--stdin takes neither inputs nor -o.");
        }
        else if (!hasInputs)
        {
            result.AddError("Name at least one input, or use --stdin.");
        }
        else if (!hasOutput)
        {
            result.AddError("Say where to write with -o OUT.jsonl, or use --stdin.");
        }
    }

    private static async Task<int> ArchiveAsync(
        ArchiveAnnotator annotator, CommandStreams streams, string[] inputs, string output, AnnotateOptions options, bool quiet, CancellationToken cancellationToken)
    {
        LatestProgress latest = new();
        Task<ArchiveSummary> run = annotator.AnnotateAsync(inputs, output, options, quiet ? null : latest, cancellationToken);
        if (!quiet)
            await ProgressView.ShowAsync(streams, latest, run);
        await Conclusion.PointToRestAsync(streams, output, run);
        return await Conclusion.ShowAsync(streams, await run, quiet);
    }

    private static async Task<int> FilterAsync(
        ArchiveAnnotator annotator, CommandStreams streams, AnnotateOptions options, CancellationToken cancellationToken)
    {
        ArchiveSummary summary = await annotator.FilterAsync(streams.Input, streams.Output, options, cancellationToken);
        return summary.Errors == 0 ? ExitCode.Done : ExitCode.DoneWithErrors;
    }
}
