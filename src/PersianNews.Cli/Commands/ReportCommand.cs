using System.CommandLine;
using PersianNews.Archives;
using PersianNews.Reports;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news report</c>: a static site over an annotated archive.</summary>
internal static class ReportCommand
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(5);

    public static Command Create(CommandStreams streams)
    {
        Argument<string[]> inputs = new("INPUT")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Files that 'persian-news annotate' wrote, .jsonl or .jsonl.gz. With --text they hold the texts that mentions are shown in.",
        };
        Option<string> output = new("--output", "-o")
        {
            HelpName = "SITE",
            Required = true,
            Description = "The folder to make. It appears when it is whole; a report that stood there is replaced, other files never.",
        };
        Option<string[]> archive = FileListOption.Create(
            "--archive", "The inputs that were annotated, in the same order: where the texts are taken from if the records have none.");
        Option<string?> title = new("--title") { HelpName = "TITLE", Description = "The heading of the site." };
        ReportOptions usual = new();
        Option<int> entities = NumberOption.Create("--entities", "Entities that get pages.", usual.Entities, 1, ReportOptions.MostEntities);
        Option<int> contexts = NumberOption.Create("--contexts", "Mentions shown in context for each of them.", usual.Contexts, 1, 1000);
        Option<bool> quiet = new("--quiet", "-q") { Description = "No progress and no summary." };
        Option<string> id = Field("--id-field", "the id", RecordFields.Default.Id);
        Option<string> text = Field("--text-field", "the text", RecordFields.Default.Text);
        Command command = new("report", "Make a static site of an annotated archive: entities with their mentions in context, company and timeline.")
        {
            inputs, output, archive, id, text, title, entities, contexts, quiet,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            ReportOptions options = usual with
            {
                Title = parsed.GetValue(title),
                Entities = parsed.GetValue(entities),
                Contexts = parsed.GetValue(contexts),
                Originals = parsed.GetValue(archive)!,
                Fields = RecordFields.Default with { Id = parsed.GetValue(id)!, Text = parsed.GetValue(text)! },
            };
            return MakeAsync(streams, parsed.GetValue(inputs)!, parsed.GetValue(output)!, options, parsed.GetValue(quiet), cancellationToken);
        });
        return command;
    }

    private static async Task<int> MakeAsync(
        CommandStreams streams, string[] inputs, string output, ReportOptions options, bool quiet, CancellationToken cancellationToken)
    {
        RareProgress? progress = quiet ? null : new RareProgress(streams.Error, TellEvery);
        ReportSummary summary = await new ReportBuilder(options).BuildAsync(inputs, output, progress, cancellationToken);
        if (!quiet)
        {
            string least = summary.IsPartial ? "at least " : "";
            await streams.Error.WriteLineAsync(
                $"{summary.Articles:N0} articles, {least}{summary.Entities:N0} entities, {summary.Pages:N0} with a page: {Path.Combine(output, "index.html")}");
            if (summary.WithoutText > 0)
                await streams.Error.WriteLineAsync($"{summary.WithoutText:N0} articles without text: annotate with --text, or name the originals with --archive");
        }

        if (summary.LeftBehind is { } left)
            await streams.Error.WriteLineAsync($"persian-news: files that the earlier report did not make are now in {left}");
        if (summary.Unreadable == 0)
            return ExitCode.Done;
        await streams.Error.WriteLineAsync($"persian-news: {summary.Unreadable:N0} lines hold no annotated record, first {summary.FirstFault}");
        return ExitCode.DoneWithErrors;
    }

    private static Option<string> Field(string name, string what, string usual) => new(name)
    {
        HelpName = "NAME",
        Description = $"Name of the JSON field with {what}, in the files of --archive.",
        DefaultValueFactory = _ => usual,
    };

    /// <summary>Says how far it is, now and then.</summary>
    private sealed class RareProgress(TextWriter output, TimeSpan every) : IProgress<long>
    {
        private long _last = Environment.TickCount64;

        public void Report(long value)
        {
            long now = Environment.TickCount64;
            if (now - _last < every.TotalMilliseconds)
                return;
            _last = now;
            output.WriteLine($"{value:N0} records read");
        }
    }
}
