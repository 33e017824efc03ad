using System.Text.Json;
using PersianNews.Articles;
using PersianNews.Articles.Dates;
using PersianNews.Articles.Numbers;
using PersianNews.Text;

namespace PersianNews.Archives.Writing;

/// <content>Dates, numbers, quotations and header fields.</content>
internal sealed partial class RecordWriter
{
    private void WriteDates(Document document)
    {
        _json.WriteStartArray(Names.Dates);
        foreach (DateMention date in document.Dates)
        {
            _json.WriteStartObject();
            WriteSpan(document, date.Span);
            _json.WriteString(Names.Value, date.Iso);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteNumbers(Document document)
    {
        _json.WriteStartArray(Names.Numbers);
        foreach (NumberMention number in document.Numbers)
        {
            _json.WriteStartObject();
            WriteSpan(document, number.Span);
            _json.WriteString(Names.Kind, Names.Of(number.Kind));
            if (number.Value is { } value)
                _json.WriteNumber(Names.Value, value);
            else
                _json.WriteNull(Names.Value);
            _json.WriteString(Names.Unit, number.Unit);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    /// <summary>Writes the quotations; the speaker is the id of an entity, as a mention's entity is.</summary>
    private void WriteQuotes(Document document)
    {
        _json.WriteStartArray(Names.Quotes);
        foreach (Quotation quotation in document.Quotations)
        {
            _json.WriteStartObject();
            WriteSpan(document, quotation.Span);
            if (document.SpeakerOf(quotation) is { } speaker)
                _json.WriteNumber(Names.Speaker, speaker.Index);
            else
                _json.WriteNull(Names.Speaker);
            _json.WriteString(Names.Verb, quotation.Verb);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    /// <summary>Writes the header fields that the article states; those it does not are left out.</summary>
    private void WriteSource(Document document)
    {
        ArticleStructure structure = document.Structure;
        _json.WriteStartObject(Names.Source);
        WriteField(Names.Code, document, structure.NewsCode);
        WriteField(Names.Agency, document, structure.Source?.Agency ?? structure.Dateline?.Agency);
        WriteField(Names.Reporter, document, structure.Source?.Reporter);
        WriteField(Names.Via, document, structure.Source?.Via);
        WriteField(Names.Place, document, structure.Dateline?.Place);
        if (structure.SavedDate is { } saved)
            _json.WriteString(Names.Saved, saved.Iso);
        if (structure.Published is { } published)
            _json.WriteString(Names.Calendar, Names.Of(published.Calendar));
        _json.WriteEndObject();
    }

    private void WriteField(JsonEncodedText name, Document document, TextSpan? span)
    {
        if (span is { } known)
            _json.WriteString(name, known.Slice(document.Text));
    }

    private void WriteSpan(Document document, TextSpan span)
    {
        WriteEdges(span);
        _json.WriteString(Names.Text, span.Slice(document.Text));
    }
}
