using PersianNews.Archives.Indexing.Intake;
using PersianNews.Reports.Pages;

namespace PersianNews.Reports.Counting;

/// <summary>Cuts pieces out of an article: out of its text, or out of what its record holds of it.</summary>
internal sealed class ArticleText
{
    private const int Before = 160;
    private const int After = 220;
    private const int LongestQuote = 600;
    private const int LongestTitle = 1000;
    private const int Slack = 16;
    private const char Ellipsis = '\u2026'; // HORIZONTAL ELLIPSIS

    private readonly AnnotatedRecord _record;
    private readonly string? _text;
    private readonly int[]? _positions;

    /// <summary>Makes a cutter.</summary>
    /// <param name="record">The record.</param>
    /// <param name="text">The article's text; null where it is not known. One that the record is not of is not used.</param>
    public ArticleText(AnnotatedRecord record, string? text)
    {
        _record = record;
        _text = text is not null && Offsets.TryRead(text, record.Mentions!, out _positions) ? text : null;
    }

    /// <summary>Whether there is a text to cut from.</summary>
    public bool IsWhole => _text is not null;

    /// <summary>A mention with what stands around it.</summary>
    /// <param name="item">The mention; null where the record has none of the entity.</param>
    /// <param name="pages">The pages of the record's entities, by entity.</param>
    public Html Around(AnnotatedRecord.MentionItem? item, IReadOnlyDictionary<int, int> pages)
    {
        if (item is null)
            return Html.Empty;
        if (_text is not null)
            return FromText(item, pages);
        AnnotatedRecord.SpanItem? quote = _record.Quotes.Find(quote => quote.Start <= item.Start && item.End <= quote.End);
        string around = quote is null ? item.Text : Flatten(quote.Text, LongestQuote);
        int at = around.IndexOf(item.Text, StringComparison.Ordinal);
        return at < 0 ? Mark(item) : Html.Join([around[..at], Mark(item), around[(at + item.Text.Length)..]]);
    }

    /// <summary>Whether a mention stands in a line that is the title.</summary>
    public bool IsInTitle(AnnotatedRecord.MentionItem mention)
    {
        ReadOnlySpan<char> title = _record.Title.AsSpan().Trim();
        if (_text is null || title.IsEmpty || title.Length > LongestTitle)
            return false;
        (int start, int end) = Place(mention);
        // No further than a title reaches, so that a text of one endless line costs no more than another.
        int reach = title.Length + Slack;
        ReadOnlySpan<char> before = _text.AsSpan(Math.Max(start - reach, 0), Math.Min(start, reach));
        ReadOnlySpan<char> after = _text.AsSpan(end, Math.Min(_text.Length - end, reach));
        int from = start - before.Length + before.LastIndexOf('\n') + 1;
        int length = after.IndexOf('\n');
        return _text.AsSpan(from, end - from + (length < 0 ? after.Length : length)).Trim().SequenceEqual(title);
    }

    /// <summary>A statement, cut short where it is very long.</summary>
    public static Html Shorten(string quote) => Flatten(quote, LongestQuote);

    private Html FromText(AnnotatedRecord.MentionItem mention, IReadOnlyDictionary<int, int> pages)
    {
        (int start, int end) = Place(mention);
        int from = Edge(start, -1, Before);
        int to = Edge(end, 1, After);
        List<Html> pieces = [];
        if (from > 0 && _text![from - 1] != '\n')
            pieces.Add($"{Ellipsis}");
        int at = from;
        foreach (AnnotatedRecord.MentionItem other in _record.Mentions!)
        {
            (int first, int last) = Place(other);
            if (first >= to)
                break;
            if (first < at || last > to || last <= first)
                continue;
            pieces.Add(_text![at..first]);
            bool isOwn = other.Entity == mention.Entity;
            pieces.Add(isOwn ? Mark(other) : pages.TryGetValue(other.Entity, out int page) ? Link(other, page) : other.Text);
            at = last;
        }

        pieces.Add(_text![at..to]);
        if (to < _text.Length && _text[to] != '\n')
            pieces.Add($"{Ellipsis}");
        return Html.Join(pieces);
    }

    /// <summary>Where a window ends: at a line's end, or between words once it is wide enough.</summary>
    private int Edge(int from, int step, int width)
    {
        int at = from;
        for (int walked = 0; step < 0 ? at > 0 : at < _text!.Length; walked++, at += step)
        {
            char next = _text![step < 0 ? at - 1 : at];
            if (next == '\n' || walked >= width && (char.IsWhiteSpace(next) || walked >= 2 * width && !char.IsSurrogate(next)))
                break;
        }

        return at;
    }

    private (int Start, int End) Place(AnnotatedRecord.MentionItem mention) =>
        _positions is null ? (mention.Start, mention.End) : (_positions[mention.Start], _positions[mention.End]);

    private Html Mark(AnnotatedRecord.MentionItem mention) => Templates.Mark.Fill(("type", TypeOf(mention)), ("text", mention.Text));

    private Html Link(AnnotatedRecord.MentionItem mention, int page) =>
        Templates.Link.Fill(("type", TypeOf(mention)), ("page", Paths.EntityFile(page)), ("text", mention.Text));

    private string TypeOf(AnnotatedRecord.MentionItem mention) =>
        _record.Entities!.Find(entity => entity.Id == mention.Entity)?.Type ?? "";

    private static string Flatten(string text, int longest)
    {
        string flat = text.ReplaceLineEndings(" ");
        if (flat.Length <= longest)
            return flat;
        int end = flat.LastIndexOf(' ', longest);
        return flat[..(end > 0 ? end : longest)] + Ellipsis;
    }
}
