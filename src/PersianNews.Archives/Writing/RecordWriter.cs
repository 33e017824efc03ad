using System.Collections.Immutable;
using System.Text.Json;
using PersianNews.Archives.Reading;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Archives.Writing;

/// <summary>Writes annotated records as JSON, one object each, without a line end. Used by one thread.</summary>
internal sealed partial class RecordWriter(OffsetUnit unit, bool includeTokens, bool includeText = false) : IArticleWriter
{
    private const int ScoreDecimals = 4;

    private readonly OffsetIndex _offsets = new(unit);
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions
    {
        Encoder = JsonTextEncoder.Instance,
        SkipValidation = true,
    });

    /// <summary>Writes one record and ends its line.</summary>
    public void Write(ByteBuffer output, Article article, Document document, long number)
    {
        Write(output, article, document);
        output.Append((byte)'\n');
    }

    /// <summary>Writes one record.</summary>
    public void Write(ByteBuffer output, Article article, Document document)
    {
        _json.Reset(output);
        _offsets.Build(document.Text);
        _json.WriteStartObject();
        WriteScalar(Names.Id, article.Id, article.IdIsNumber);
        WriteScalar(Names.Published, article.Published ?? document.Structure.Published?.Iso, article.PublishedIsNumber);
        _json.WriteString(Names.Title, article.Title ?? (document.Structure.Title is { } title ? document[title] : null));
        WriteSentences(document);
        WriteMentions(document);
        WriteEntities(document);
        WriteDates(document);
        WriteNumbers(document);
        WriteQuotes(document);
        WriteSource(document);
        if (includeTokens)
            WriteTokens(document);
        if (includeText)
            _json.WriteString(Names.Text, document.Text);
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Writes what stands in a record's place when it could not be read.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="article">The record, if its id is known.</param>
    /// <param name="place">What to call it otherwise.</param>
    /// <param name="reason">What is wrong.</param>
    public void WriteError(ByteBuffer output, Article? article, string place, string reason)
    {
        _json.Reset(output);
        _json.WriteStartObject();
        WriteScalar(Names.Id, article?.Id ?? place, article is { IdIsNumber: true });
        _json.WriteString(Names.Error, reason);
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        _offsets.Dispose();
        _json.Dispose();
    }

    private void WriteSentences(Document document)
    {
        _json.WriteStartArray(Names.Sentences);
        foreach (Sentence sentence in document.Sentences)
            WritePair(sentence.Span);
        _json.WriteEndArray();
    }

    private void WriteTokens(Document document)
    {
        _json.WriteStartArray(Names.Tokens);
        foreach (Token token in document.Tokens)
            WritePair(token.Span);
        _json.WriteEndArray();
    }

    private void WriteMentions(Document document)
    {
        _json.WriteStartArray(Names.Mentions);
        foreach (Mention mention in document.Mentions)
        {
            _json.WriteStartObject();
            WriteEdges(mention.Span);
            _json.WriteString(Names.Type, mention.Type.Name);
            _json.WriteString(Names.Text, mention.Span.Slice(document.Text));
            _json.WriteNumber(Names.Entity, mention.EntityIndex);
            _json.WriteNumber(Names.Score, Round(mention.Score));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteEntities(Document document)
    {
        _json.WriteStartArray(Names.Entities);
        foreach (Entity entity in document.Entities)
        {
            _json.WriteStartObject();
            _json.WriteNumber(Names.Id, entity.Index);
            _json.WriteString(Names.Type, entity.Type.Name);
            _json.WriteString(Names.Name, entity.Name);
            _json.WriteString(Names.English, entity.English);
            _json.WriteString(Names.Wikidata, entity.Wikidata);
            WriteRoles(document, entity.Roles);
            _json.WriteNumber(Names.Mentions, entity.MentionCount);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteRoles(Document document, ImmutableArray<TextSpan> roles)
    {
        _json.WriteStartArray(Names.Roles);
        foreach (TextSpan role in roles)
        {
            _json.WriteStartObject();
            _json.WriteString(Names.Text, role.Slice(document.Text));
            WriteEdges(role);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteEdges(TextSpan span)
    {
        _json.WriteNumber(Names.Start, _offsets.Convert(span.Start));
        _json.WriteNumber(Names.End, _offsets.Convert(span.End));
    }

    private void WritePair(TextSpan span)
    {
        _json.WriteStartArray();
        _json.WriteNumberValue(_offsets.Convert(span.Start));
        _json.WriteNumberValue(_offsets.Convert(span.End));
        _json.WriteEndArray();
    }

    private void WriteScalar(JsonEncodedText name, string? value, bool isNumber)
    {
        if (!isNumber)
        {
            _json.WriteString(name, value);
            return;
        }

        _json.WritePropertyName(name);
        _json.WriteRawValue(value!, skipInputValidation: true);
    }

    private static double Round(float score) => float.IsFinite(score) ? Math.Round(score, ScoreDecimals) : 0;
}
