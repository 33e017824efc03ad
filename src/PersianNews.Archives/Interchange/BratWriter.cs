using System.Globalization;
using System.Text;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;
using PersianNews.Articles;
using PersianNews.Articles.Dates;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews.Archives.Interchange;

/// <summary>
/// brat standoff (https://brat.nlplab.org/standoff.html): <c>.txt</c> with the text, <c>.ann</c> with what was found. Mentions of one
/// entity are equivalent, those known to Wikidata are normalized, dates have their ISO form as a note, statements point to their speaker.
/// </summary>
internal sealed class BratWriter : IArticleWriter
{
    private const string Date = "DAT";
    private const string Statement = "Statement";
    private const string SaidBy = "SaidBy";

    private readonly OffsetIndex _offsets = new(OffsetUnit.CodePoint);
    private readonly StringBuilder _text = new();
    private readonly ByteBuffer _bytes = new();
    private readonly TarOutput _tar = new();
    private int _spans;
    private int _others;

    /// <summary>The configuration that goes with the annotations: brat shows only what it names.</summary>
    public static string Configuration =>
        $"[entities]\nPER\nORG\nLOC\nFAC\nEVT\nPRO\n{Date}\n{Statement}\n[relations]\n{SaidBy}\tArg1:{Statement}, Arg2:<ENTITY>\n[events]\n[attributes]\n";

    public void Write(ByteBuffer output, Article article, Document document, long number)
    {
        string stem = TarOutput.StemOf(number, article.Id);
        _bytes.Clear();
        Utf8Text.Append(_bytes, document.Text);
        _tar.Write(output, stem + ".txt", _bytes.Written);
        _offsets.Build(document.Text);
        _text.Clear();
        _spans = _others = 0;
        foreach (Mention mention in document.Mentions)
            AppendMention(document, mention);
        AppendEquivalences(document);
        foreach (DateMention date in document.Dates)
        {
            int span = AppendSpan(document, Date, date.Span);
            if (date.Iso is not null)
                Append($"#{++_others}\tAnnotatorNotes T{span}\t{date.Iso}");
        }

        foreach (Quotation quotation in document.Quotations)
        {
            int span = AppendSpan(document, Statement, quotation.Span);
            if (quotation.SpeakerMention >= 0)
                Append($"R{++_others}\t{SaidBy} Arg1:T{span} Arg2:T{quotation.SpeakerMention + 1}");
        }

        _bytes.Clear();
        Utf8Text.Append(_bytes, _text);
        _tar.Write(output, stem + ".ann", _bytes.Written);
    }

    public void Dispose()
    {
        _offsets.Dispose();
        _tar.Dispose();
    }

    private void AppendMention(Document document, Mention mention)
    {
        int span = AppendSpan(document, mention.Type.Name, mention.Span);
        Entity entity = document.EntityOf(mention);
        if (entity.Wikidata is not null)
            Append($"N{++_others}\tReference T{span} Wikidata:{entity.Wikidata}\t{OneLine(entity.Name)}");
    }

    private void AppendEquivalences(Document document)
    {
        foreach (IGrouping<int, string> mentions in document.Mentions.Select(static (mention, i) => (mention.EntityIndex, Id: $"T{i + 1}"))
            .GroupBy(static mention => mention.EntityIndex, static mention => mention.Id))
        {
            if (mentions.Skip(1).Any())
                Append($"*\tEquiv {string.Join(' ', mentions)}");
        }
    }

    // brat counts characters as Python does, and has no line end inside a fragment.
    private int AppendSpan(Document document, string type, TextSpan span)
    {
        _spans++;
        _text.Append(CultureInfo.InvariantCulture, $"T{_spans}\t{type}");
        char separator = ' ';
        List<string> parts = [];
        foreach (TextSpan part in Lines(document.Text, span))
        {
            _text.Append(CultureInfo.InvariantCulture, $"{separator}{_offsets.Convert(part.Start)} {_offsets.Convert(part.End)}");
            parts.Add(document[part]);
            separator = ';';
        }

        _text.Append('\t').AppendJoin(' ', parts).Append('\n');
        return _spans;
    }

    private static IEnumerable<TextSpan> Lines(string text, TextSpan span)
    {
        int start = span.Start;
        for (int i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && text[i] is not ('\n' or '\r'))
                continue;
            if (i > start)
                yield return TextSpan.FromBounds(start, i);
            start = i + 1;
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private void Append(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
