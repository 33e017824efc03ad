using System.Text.Json;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Archives.Interchange;

/// <summary>
/// The JSON of spaCy's <c>Doc.to_json</c> (https://spacy.io/api/doc#to_json), a line an article. spaCy's tokens make up the whole text but
/// for single spaces between them, so other white space becomes tokens of its own, and sentences reach to the next one.
/// </summary>
internal sealed class SpacyWriter : IArticleWriter
{
    private readonly OffsetIndex _offsets = new(OffsetUnit.CodePoint);
    private readonly List<TextSpan> _tokens = [];
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = JsonTextEncoder.Instance });

    public void Write(ByteBuffer output, Article article, Document document, long number)
    {
        _offsets.Build(document.Text);
        _json.Reset(output);
        _json.WriteStartObject();
        _json.WriteString("text", document.Text);
        _json.WriteStartArray("ents");
        foreach (Mention mention in document.Mentions)
            WriteEntity(document, mention);
        _json.WriteEndArray();
        SetTokens(document);
        _json.WriteStartArray("sents");
        WriteSentences(document);
        _json.WriteEndArray();
        _json.WriteStartArray("tokens");
        for (int i = 0; i < _tokens.Count; i++)
        {
            _json.WriteStartObject();
            _json.WriteNumber("id", i);
            WriteEdges(_tokens[i]);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartObject("meta");
        _json.WriteString("id", article.Id);
        _json.WriteString("title", article.Title ?? (document.Structure.Title is { } title ? document[title] : null));
        _json.WriteString("published", article.Published ?? document.Structure.Published?.Iso);
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

    private void WriteEntity(Document document, Mention mention)
    {
        Entity entity = document.EntityOf(mention);
        _json.WriteStartObject();
        WriteEdges(mention.Span);
        _json.WriteString("label", mention.Type.Name);
        _json.WriteString("kb_id", entity.Wikidata ?? "");
        _json.WriteEndObject();
    }

    private void WriteSentences(Document document)
    {
        int token = 0;
        for (int i = 0; i < document.Sentences.Length; i++)
        {
            int first = token;
            int next = i + 1 < document.Sentences.Length ? document.Sentences[i + 1].Span.Start : int.MaxValue;
            while (token < _tokens.Count && _tokens[token].Start < next)
                token++;
            _json.WriteStartObject();
            WriteEdges(TextSpan.FromBounds(_tokens[first].Start, _tokens[token - 1].End));
            _json.WriteEndObject();
        }
    }

    private void SetTokens(Document document)
    {
        _tokens.Clear();
        int end = 0;
        foreach (Token token in document.Tokens)
        {
            AddGap(document.Text, end, token.Span.Start);
            _tokens.Add(token.Span);
            end = token.Span.End;
        }

        AddGap(document.Text, end, document.Text.Length);
    }

    private void AddGap(string text, int start, int end)
    {
        if (start > 0 && start < end && text[start] == ' ')
            start++;
        if (start < end)
            _tokens.Add(TextSpan.FromBounds(start, end));
    }

    private void WriteEdges(TextSpan span)
    {
        _json.WriteNumber("start", _offsets.Convert(span.Start));
        _json.WriteNumber("end", _offsets.Convert(span.End));
    }
}
