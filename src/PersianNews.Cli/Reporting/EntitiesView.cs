using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PersianNews.Archives.Indexing;
using Spectre.Console;

namespace PersianNews.Cli.Reporting;

/// <summary>Shows how often entities are mentioned.</summary>
internal static class EntitiesView
{
    private const int BarWidth = 20;

    public static void Show(CommandStreams streams, ImmutableArray<IndexedEntity> entities, bool json)
    {
        if (json)
            TextOutput.Json(streams, writer => Write(writer, entities));
        else if (streams.OutputIsTerminal)
            TextOutput.Show(streams, [Layout(entities)]);
        else
            TextOutput.Rows(streams, ["articles", "mentions", "type", "name", "english", "wikidata"], entities.Select(Row));
    }

    private static string?[] Row(IndexedEntity entity) =>
        [Plain(entity.Articles), Plain(entity.Mentions), entity.Type.Name, entity.Name, entity.English, entity.Wikidata];

    private static Table Layout(ImmutableArray<IndexedEntity> entities)
    {
        long largest = entities.IsEmpty ? 0 : entities.Max(entity => entity.Articles);
        Table table = new Table().RoundedBorder()
            .AddColumn(new TableColumn("articles").RightAligned()).AddColumn(new TableColumn("").NoWrap().Width(BarWidth))
            .AddColumn(new TableColumn("mentions").RightAligned()).AddColumn("type").AddColumn("name").AddColumn("english");
        foreach (IndexedEntity entity in entities)
        {
            table.AddRow(
                new Paragraph(Number(entity.Articles)),
                new Paragraph(Bar.Horizontal(entity.Articles, largest, BarWidth), new Style(Color.Green)),
                new Paragraph(Number(entity.Mentions)),
                new Paragraph(BidiLines.Clean(entity.Type.Name)),
                new Paragraph(BidiLines.Clean(entity.Name)),
                new Paragraph(BidiLines.Clean(entity.English)));
        }

        return table;
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<IndexedEntity> entities)
    {
        json.WriteStartArray("entities");
        foreach (IndexedEntity entity in entities)
        {
            json.WriteStartObject();
            json.WriteString("type", entity.Type.Name);
            json.WriteString("name", entity.Name);
            json.WriteString("english", entity.English);
            json.WriteString("wikidata", entity.Wikidata);
            json.WriteNumber("articles", entity.Articles);
            json.WriteNumber("mentions", entity.Mentions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Plain(long value) => value.ToString(CultureInfo.InvariantCulture);
}
