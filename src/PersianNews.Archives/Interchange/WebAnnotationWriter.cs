using System.Text.Json;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;
using PersianNews.Articles.Dates;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews.Archives.Interchange;

/// <summary>
/// W3C Web Annotation (https://www.w3.org/TR/annotation-model/): for each article a collection with one page, as JSON-LD in a line. An
/// annotation's target is a part of the article, given by position and by quotation; its bodies are a tag and, where known, the thing named.
/// </summary>
internal sealed class WebAnnotationWriter : IArticleWriter
{
    private const string Context = "http://www.w3.org/ns/anno.jsonld";
    private const string Wikidata = "http://www.wikidata.org/entity/";
    private const int QuoteContext = 32;

    private readonly OffsetIndex _offsets = new(OffsetUnit.CodePoint);
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = JsonTextEncoder.Instance });
    private int _number;

    public void Write(ByteBuffer output, Article article, Document document, long number)
    {
        string source = SourceOf(article.Id);
        _offsets.Build(document.Text);
        _number = 0;
        _json.Reset(output);
        _json.WriteStartObject();
        _json.WriteString("@context", Context);
        _json.WriteString("id", source + "#annotations");
        _json.WriteString("type", "AnnotationCollection");
        if (article.Title is not null)
            _json.WriteString("label", article.Title);
        _json.WriteNumber("total", document.Mentions.Length + document.Dates.Count(static date => date.Iso is not null));
        _json.WriteStartObject("first");
        _json.WriteString("id", source + "#page");
        _json.WriteString("type", "AnnotationPage");
        _json.WriteNumber("startIndex", 0);
        _json.WriteStartArray("items");
        foreach (Mention mention in document.Mentions)
            WriteMention(document, source, mention);
        foreach (DateMention date in document.Dates)
        {
            if (date.Iso is not null)
                WriteDate(document, source, date.Span, date.Iso);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        output.Append((byte)'\n');
    }

    public void Dispose()
    {
        _offsets.Dispose();
        _json.Dispose();
    }

    // Ids that are addresses name the article themselves; others become names that are addresses too.
    private static string SourceOf(string id) =>
        Uri.TryCreate(id, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && address.Fragment.Length == 0
            ? address.AbsoluteUri
            : "urn:persian-news:" + Uri.EscapeDataString(id);

    private void WriteMention(Document document, string source, Mention mention)
    {
        Entity entity = document.EntityOf(mention);
        Begin(source, "identifying");
        WriteTag(mention.Type.Name, "tagging");
        if (entity.Wikidata is not null)
        {
            _json.WriteStartObject();
            _json.WriteString("type", "SpecificResource");
            _json.WriteString("source", Wikidata + entity.Wikidata);
            _json.WriteString("purpose", "identifying");
            _json.WriteEndObject();
        }
        else
            WriteTag(entity.Name, "identifying");
        End(document, source, mention.Span);
    }

    private void WriteDate(Document document, string source, TextSpan span, string iso)
    {
        Begin(source, "describing");
        WriteTag(iso, "describing");
        End(document, source, span);
    }

    private void Begin(string source, string motivation)
    {
        _json.WriteStartObject();
        _json.WriteString("id", $"{source}#a{++_number}");
        _json.WriteString("type", "Annotation");
        _json.WriteString("motivation", motivation);
        _json.WriteStartArray("body");
    }

    private void WriteTag(string value, string purpose)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "TextualBody");
        _json.WriteString("value", value);
        _json.WriteString("purpose", purpose);
        _json.WriteEndObject();
    }

    private void End(Document document, string source, TextSpan span)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("target");
        _json.WriteString("source", source);
        _json.WriteStartArray("selector");
        _json.WriteStartObject();
        _json.WriteString("type", "TextPositionSelector");
        _json.WriteNumber("start", _offsets.Convert(span.Start));
        _json.WriteNumber("end", _offsets.Convert(span.End));
        _json.WriteEndObject();
        _json.WriteStartObject();
        _json.WriteString("type", "TextQuoteSelector");
        _json.WriteString("exact", document[span]);
        _json.WriteString("prefix", document.Text.AsSpan(Math.Max(0, span.Start - QuoteContext)..span.Start));
        _json.WriteString("suffix", document.Text.AsSpan(span.End..Math.Min(document.Text.Length, span.End + QuoteContext)));
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }
}
