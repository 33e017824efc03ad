using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PersianNews.Archives.Tests.Interchange;

/// <summary>The musts of https://www.w3.org/TR/annotation-model/.</summary>
public partial class WebAnnotationTests
{
    private static readonly string[] Motivations = ["identifying", "tagging", "describing"];

    [Fact]
    public async Task Collections_pages_and_annotations_have_what_they_must()
    {
        using TempFolder folder = new();
        string[] lines = File.ReadAllLines(await Samples.WriteAsync(folder, "out.jsonl", new AnnotateOptions { Format = AnnotationFormat.WebAnnotation }));
        Assert.Equal(Samples.Texts.Length, lines.Length);
        HashSet<string> ids = [];
        for (int i = 0; i < lines.Length; i++)
        {
            using JsonDocument json = JsonDocument.Parse(lines[i]);
            JsonElement collection = json.RootElement;
            Assert.Equal("http://www.w3.org/ns/anno.jsonld", collection.GetProperty("@context").GetString());
            Assert.Equal("AnnotationCollection", collection.GetProperty("type").GetString());
            CheckId(collection, ids);
            JsonElement page = collection.GetProperty("first");
            Assert.Equal("AnnotationPage", page.GetProperty("type").GetString());
            CheckId(page, ids);
            Assert.Equal(collection.GetProperty("total").GetInt32(), page.GetProperty("items").GetArrayLength());
            Rune[] text = [.. Samples.Texts[i].EnumerateRunes()];
            foreach (JsonElement annotation in page.GetProperty("items").EnumerateArray())
                CheckAnnotation(annotation, text, ids);
        }
    }

    [Fact]
    public async Task An_address_as_id_is_the_source_and_known_things_are_named_by_theirs()
    {
        using TempFolder folder = new();
        folder.Write("in.jsonl", "{\"id\":\"https://example.org/news/1\",\"text\":\"تهران\",\"title\":\"ت\"}");
        await new ArchiveAnnotator(Samples.Analyze).AnnotateAsync([folder["in.jsonl"]], folder["out.jsonl"], new AnnotateOptions { Format = AnnotationFormat.WebAnnotation });
        string line = File.ReadAllText(folder["out.jsonl"]);
        Assert.Contains("""{"type":"SpecificResource","source":"http://www.wikidata.org/entity/Q3616","purpose":"identifying"}""", line, StringComparison.Ordinal);
        Assert.Contains("\"target\":{\"source\":\"https://example.org/news/1\",", line, StringComparison.Ordinal);
        Assert.Contains("\"label\":\"ت\"", line, StringComparison.Ordinal);
    }

    private static void CheckAnnotation(JsonElement annotation, Rune[] text, HashSet<string> ids)
    {
        CheckId(annotation, ids);
        Assert.Equal("Annotation", annotation.GetProperty("type").GetString());
        Assert.Contains(annotation.GetProperty("motivation").GetString(), Motivations);
        foreach (JsonElement body in annotation.GetProperty("body").EnumerateArray())
        {
            Assert.Contains(body.GetProperty("purpose").GetString(), Motivations);
            Assert.True(body.GetProperty("type").GetString() switch
            {
                "TextualBody" => body.GetProperty("value").ValueKind == JsonValueKind.String,
                "SpecificResource" => Uri.IsWellFormedUriString(body.GetProperty("source").GetString(), UriKind.Absolute),
                _ => false,
            });
        }

        JsonElement target = annotation.GetProperty("target");
        Assert.Matches(Address(), target.GetProperty("source").GetString());
        JsonElement[] selectors = [.. target.GetProperty("selector").EnumerateArray()];
        (int start, int end) = (selectors[0].GetProperty("start").GetInt32(), selectors[0].GetProperty("end").GetInt32());
        Assert.Equal("TextPositionSelector", selectors[0].GetProperty("type").GetString());
        Assert.Equal("TextQuoteSelector", selectors[1].GetProperty("type").GetString());
        Assert.Equal(string.Concat(text[start..end]), selectors[1].GetProperty("exact").GetString());
        Assert.EndsWith(selectors[1].GetProperty("prefix").GetString()!, string.Concat(text[..start]), StringComparison.Ordinal);
        Assert.StartsWith(selectors[1].GetProperty("suffix").GetString()!, string.Concat(text[end..]), StringComparison.Ordinal);
    }

    private static void CheckId(JsonElement element, HashSet<string> ids)
    {
        string id = element.GetProperty("id").GetString()!;
        Assert.Matches(Address(), id);
        Assert.True(ids.Add(id), id);
    }

    /// <summary>The characters of RFC 3986.</summary>
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-F]{2})+$")]
    private static partial Regex Address();
}
