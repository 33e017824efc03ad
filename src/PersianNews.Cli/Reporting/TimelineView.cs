using System.Globalization;
using PersianNews.Archives.Indexing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PersianNews.Cli.Reporting;

/// <summary>Shows a timeline: to a person as bars, or as lines of columns where there are too many periods for that.</summary>
internal static class TimelineView
{
    private const int MostBars = 60;
    private const int BarWidth = 40;

    public static void Show(CommandStreams streams, Timeline timeline, bool json)
    {
        if (json)
        {
            TextOutput.Json(streams, writer =>
            {
                writer.WriteNumber("undated", timeline.Undated);
                writer.WriteStartArray("periods");
                foreach (PeriodCount period in timeline.Periods)
                {
                    writer.WriteStartObject();
                    writer.WriteString("period", period.Label);
                    writer.WriteString("start", Iso(period.Start));
                    writer.WriteNumber("articles", period.Articles);
                    writer.WriteNumber("mentions", period.Mentions);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            });
        }
        else if (streams.OutputIsTerminal)
        {
            TextOutput.Show(streams, Layout(timeline));
        }
        else
        {
            TextOutput.Rows(streams, ["period", "start", "articles", "mentions"], timeline.Periods.Select(Row));
        }
    }

    private static string?[] Row(PeriodCount period) => [period.Label, Iso(period.Start), Plain(period.Articles), Plain(period.Mentions)];

    private static IEnumerable<IRenderable> Layout(Timeline timeline)
    {
        long largest = timeline.Periods.IsEmpty ? 0 : timeline.Periods.Max(period => period.Articles);
        yield return timeline.Periods.Length <= MostBars ? Bars(timeline, largest) : Sparks(timeline, largest);
        if (timeline.Undated > 0)
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{timeline.Undated:N0} articles of unknown day\n"));
    }

    private static Grid Bars(Timeline timeline, long largest)
    {
        Grid grid = new Grid().AddColumn().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().RightAligned());
        foreach (PeriodCount period in timeline.Periods)
        {
            grid.AddRow(
                new Paragraph(period.Label),
                new Paragraph(Bar.Horizontal(period.Articles, largest, BarWidth), new Style(Color.Green)),
                new Paragraph(period.Articles.ToString("N0", CultureInfo.InvariantCulture)));
        }

        return grid;
    }

    private static Grid Sparks(Timeline timeline, long largest)
    {
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().RightAligned().NoWrap());
        foreach (PeriodCount[] line in timeline.Periods.Chunk(MostBars))
        {
            grid.AddRow(
                new Paragraph(line[0].Label),
                new Paragraph(Bar.Spark(line.Select(period => period.Articles), largest), new Style(Color.Green)),
                new Paragraph(line.Sum(period => period.Articles).ToString("N0", CultureInfo.InvariantCulture)));
        }

        return grid;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(long value) => value.ToString(CultureInfo.InvariantCulture);
}
