using System.Globalization;
using System.Text;
using PersianNews.Archives;
using Spectre.Console;

namespace PersianNews.Cli.Reporting;

/// <summary>Shows what a run found: a table to a person, plain lines to a file or pipe.</summary>
internal static class SummaryView
{
    private const int ShownEntities = 10;

    public static void Show(CommandStreams streams, ArchiveSummary summary)
    {
        if (streams.OutputIsTerminal)
            ShowTables(AnsiConsole.Console, summary);
        else
            streams.Output.Write(Encoding.UTF8.GetBytes(Plain(summary)));
    }

    /// <summary>The summary as lines of text.</summary>
    public static string Plain(ArchiveSummary summary)
    {
        StringBuilder text = new();
        foreach ((string name, string value) in Figures(summary))
            text.Append(CultureInfo.InvariantCulture, $"{name,-16}{value,16}\n");
        if (!summary.TopEntities.IsEmpty)
            text.Append("\nmentioned most\n");
        foreach (EntityCount entity in summary.TopEntities.Take(ShownEntities))
            text.Append(CultureInfo.InvariantCulture, $"{entity.Mentions,16:N0}  {entity.Type.Name,-5} {entity.Name}\n");
        return text.ToString();
    }

    private static void ShowTables(IAnsiConsole console, ArchiveSummary summary)
    {
        Table figures = new Table().RoundedBorder().HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned());
        foreach ((string name, string value) in Figures(summary))
            figures.AddRow(Markup.Escape(name), Markup.Escape(value));
        console.Write(figures);
        if (summary.TopEntities.IsEmpty)
            return;
        Table top = new Table().RoundedBorder().AddColumn(new TableColumn("mentions").RightAligned())
            .AddColumn("type").AddColumn("mentioned most");
        foreach (EntityCount entity in summary.TopEntities.Take(ShownEntities))
            top.AddRow(Number(entity.Mentions), Markup.Escape(entity.Type.Name), Markup.Escape(entity.Name));
        console.Write(top);
    }

    private static IEnumerable<(string Name, string Value)> Figures(ArchiveSummary summary)
    {
        double seconds = Math.Max(summary.Elapsed.TotalSeconds, 0.001);
        yield return ("files", Number(summary.Files));
        if (summary.OtherFiles > 0)
            yield return ("other files", Number(summary.OtherFiles));
        yield return ("articles", Number(summary.Records));
        if (summary.Errors > 0)
            yield return ("errors", Number(summary.Errors));
        yield return ("sentences", Number(summary.Sentences));
        yield return ("tokens", Number(summary.Tokens));
        yield return ("mentions", Number(summary.Mentions.Sum(pair => pair.Value)));
        foreach ((Tagging.EntityType type, long count) in summary.Mentions)
            yield return ("  " + type.Name, Number(count));
        yield return ("seconds", seconds.ToString("N1", CultureInfo.InvariantCulture));
        yield return ("articles/s", Number((long)(summary.Records / seconds)));
        yield return ("tokens/s", Number((long)(summary.Tokens / seconds)));
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
