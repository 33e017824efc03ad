using System.Globalization;
using System.Text.Json;
using PersianNews.Archives.Indexing;
using PersianNews.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PersianNews.Cli.Reporting;

/// <summary>Shows the articles found.</summary>
internal static class SearchView
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(Color.Grey);
    private static readonly Style Found = new(Color.Yellow, decoration: Decoration.Bold);

    public static void Show(CommandStreams streams, SearchResult result, bool json)
    {
        if (json)
            TextOutput.Json(streams, writer => Write(writer, result));
        else if (streams.OutputIsTerminal)
            TextOutput.Show(streams, Layout(result));
        else
            TextOutput.Rows(streams, ["day", "id", "source", "title", "snippet"], result.Hits.Select(Row));
    }

    private static string?[] Row(SearchHit hit) => [Day(hit), hit.Id, hit.Source, hit.Title, hit.Snippet];

    private static IEnumerable<IRenderable> Layout(SearchResult result)
    {
        foreach (SearchHit hit in result.Hits)
        {
            yield return new Paragraph().Append(BidiLines.Clean(hit.Title ?? hit.Id) + "\n", Strong);
            string[] facts = [.. new[] { Day(hit), hit.Source, hit.Id }.Where(fact => !string.IsNullOrEmpty(fact)).Select(BidiLines.Clean)];
            yield return new Paragraph().Append(string.Join(" · ", facts) + "\n", Dim);
            if (hit.Snippet is not null)
                yield return Snippet(hit);
            yield return new Paragraph("\n");
        }

        string shown = result.Hits.Length < result.Total ? $", {result.Hits.Length:N0} shown" : "";
        yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{result.Total:N0} {(result.Total == 1 ? "article" : "articles")}{shown}\n"));
    }

    private static Paragraph Snippet(SearchHit hit)
    {
        Paragraph paragraph = new();
        int from = 0;
        foreach (TextSpan span in hit.Highlights)
        {
            paragraph.Append(BidiLines.Clean(hit.Snippet![from..span.Start]));
            paragraph.Append(BidiLines.Clean(span.Slice(hit.Snippet).ToString()), Found);
            from = span.End;
        }

        return paragraph.Append(BidiLines.Clean(hit.Snippet![from..]) + "\n");
    }

    private static void Write(Utf8JsonWriter json, SearchResult result)
    {
        json.WriteNumber("total", result.Total);
        json.WriteStartArray("hits");
        foreach (SearchHit hit in result.Hits)
        {
            json.WriteStartObject();
            json.WriteString("id", hit.Id);
            json.WriteString("title", hit.Title);
            json.WriteString("published", hit.Published);
            json.WriteString("day", Day(hit));
            json.WriteString("source", hit.Source);
            json.WriteString("snippet", hit.Snippet);
            json.WriteStartArray("highlights");
            foreach (TextSpan span in hit.Highlights)
            {
                json.WriteStartArray();
                json.WriteNumberValue(span.Start);
                json.WriteNumberValue(span.End);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteNumber("score", Math.Round(hit.Score, 6));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Day(SearchHit hit) => hit.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
