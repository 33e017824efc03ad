using System.Globalization;
using System.Text;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Tokenization;

namespace PersianNews.Archives.Interchange;

/// <summary>
/// Columns after the shared task of CoNLL-2003 (https://aclanthology.org/W03-0419): the word first, its label last. In between stand the
/// word's start and end and the entity it belongs to, its number in the article and, where known, its Wikidata id.
/// </summary>
internal sealed class ConllWriter(OffsetUnit unit) : IArticleWriter
{
    /// <summary>How the line begins that every article begins with.</summary>
    public static ReadOnlySpan<byte> DocumentStart => "-DOCSTART-\t_\t_\t"u8;

    private const char Nothing = '_';
    private const char Outside = 'O';

    private readonly OffsetIndex _offsets = new(unit);
    private readonly StringBuilder _text = new();

    public void Write(ByteBuffer output, Article article, Document document, long number)
    {
        _offsets.Build(document.Text);
        _text.Clear().Append(Encoding.ASCII.GetString(DocumentStart));
        AppendField(article.Id);
        _text.Append('\t').Append(Outside).Append("\n\n");
        int mention = 0;
        foreach (Sentence sentence in document.Sentences)
        {
            for (int i = 0; i < sentence.TokenCount; i++)
                AppendToken(document, document.Tokens[sentence.FirstToken + i], i == 0, ref mention);
            _text.Append('\n');
        }

        Utf8Text.Append(output, _text);
    }

    public void Dispose() => _offsets.Dispose();

    private void AppendToken(Document document, Token token, bool isFirst, ref int next)
    {
        while (next < document.Mentions.Length && document.Mentions[next].Span.End <= token.Span.Start)
            next++;
        AppendField(token.Span.Slice(document.Text));
        _text.Append(CultureInfo.InvariantCulture, $"\t{_offsets.Convert(token.Span.Start)}\t{_offsets.Convert(token.Span.End)}\t");
        if (next == document.Mentions.Length || document.Mentions[next].Span.Start >= token.Span.End)
        {
            _text.Append(Nothing).Append('\t').Append(Outside).Append('\n');
            return;
        }

        Mention mention = document.Mentions[next];
        Entity entity = document.EntityOf(mention);
        _text.Append(CultureInfo.InvariantCulture, $"{entity.Index}");
        if (entity.Wikidata is not null)
            _text.Append(':').Append(entity.Wikidata);
        _text.Append('\t').Append(isFirst || token.Span.Start <= mention.Span.Start ? "B-" : "I-").Append(mention.Type.Name).Append('\n');
    }

    // A field ends at white space, so there is none in it; and it is never empty.
    private void AppendField(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            _text.Append(Nothing);
        foreach (char c in text)
            _text.Append(char.IsWhiteSpace(c) || char.IsControl(c) ? '_' : c);
    }
}
