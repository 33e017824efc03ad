using PersianNews.Text;

namespace PersianNews.Articles.Structure;

/// <summary>Reads what stands above the body of an article. Not thread-safe; one for each article.</summary>
internal sealed class HeadReader
{
    private const int LongestTitle = 220;
    private const int LongestLead = 900;
    private const int LongestSubtitle = 130;
    private const int LookAhead = 7;
    private const string Stops = ".\u061B\u060C:\u06D4"; // full stop, Persian semicolon and comma, colon, Arabic full stop
    private readonly HeaderLineReader _reader = new();
    private readonly List<HeaderLine> _kinds = [];
    private bool _open = true;

    /// <summary>Reads the head.</summary>
    public HeadDraft Read(in PageText page, List<ArticleLine> lines)
    {
        HeadDraft draft = new();
        int title = ReadHeader(page, lines, draft);
        int next = title;
        if (title < lines.Count && IsTitle(page, lines, title, draft))
        {
            draft.Title = lines[title].Span;
            next = ReadBelowTitle(page, lines, title, draft);
        }

        draft.BodyLine = next;
        return draft;
    }

    // Line by line as they are asked for: most of an article's lines never are.
    private HeaderLine KindOf(in PageText page, List<ArticleLine> lines, int index)
    {
        while (_kinds.Count <= index)
        {
            ArticleLine line = lines[_kinds.Count];
            HeaderLine kind = _open ? _reader.Read(page, line) : default;
            // Below the first long paragraph a line of dates is part of the article.
            _open &= line.Span.Length < LongestTitle * 2 || kind.Kind == LineKind.Meta;
            _kinds.Add(kind);
        }

        return _kinds[index];
    }

    private int ReadHeader(in PageText page, List<ArticleLine> lines, HeadDraft draft)
    {
        int lastMeta = -1;
        for (int i = 0; i < Math.Min(lines.Count, LookAhead); i++)
        {
            if (KindOf(page, lines, i).Kind == LineKind.Meta)
                lastMeta = i;
            else if (KindOf(page, lines, i).Kind == LineKind.Plain)
                break;
        }

        int next = lastMeta + 1;
        bool section = lastMeta >= 0 || (lines.Count > 1 && HasArrow(page, lines[0]));
        while (section && next + 1 < lines.Count && KindOf(page, lines, next).Kind == LineKind.Section && (next + 2 < lines.Count || HasArrow(page, lines[next])))
            next++;
        for (int i = 0; i < next; i++)
            Keep(lines[i], KindOf(page, lines, i), draft);
        if (next > 0)
            draft.Header = TextSpan.FromBounds(lines[0].Span.Start, lines[next - 1].Span.End);
        return next;
    }

    private static bool HasArrow(in PageText page, in ArticleLine line)
    {
        ReadOnlySpan<char> text = line.Span.Slice(page.Text);
        return text.Contains('|') || (text.Contains('\u00BB') && !text.Contains('\u00AB')); // a closing guillemet without an opening one
    }

    private static void Keep(in ArticleLine line, in HeaderLine kind, HeadDraft draft)
    {
        if (kind.Kind == LineKind.Section)
            draft.Furniture.Add(line.Span);
        if (kind.Kind != LineKind.Meta)
            return;
        draft.NewsCode ??= kind.Code;
        if (kind.Date is not null)
            draft.Dates.Add(kind);
    }

    private bool IsTitle(in PageText page, List<ArticleLine> lines, int index, HeadDraft draft)
    {
        ArticleLine line = lines[index];
        if (line.Span.Length > LongestTitle || index + 1 == lines.Count || KindOf(page, lines, index).Kind is LineKind.Meta)
            return false;
        if (StructureWords.MatchLine(page.Text, page.Tokens, line.FirstToken, out StructureWordKind kind) > 0 && kind != StructureWordKind.WeakFurniture
            && kind is StructureWordKind.Report or StructureWordKind.Furniture)
        {
            return false;
        }

        if (draft.Header is not null)
            return true;
        ArticleLine below = lines[index + 1];
        return !Stops.Contains(page.Text[line.Span.End - 1]) && (below.FollowsBlank || below.Span.Length > line.Span.Length || KindOf(page, lines, index + 1).Kind == LineKind.Meta);
    }

    private int ReadBelowTitle(in PageText page, List<ArticleLine> lines, int title, HeadDraft draft)
    {
        int last = LastOfHead(page, lines, title);
        int next = title + 1;
        for (; next <= last; next++)
        {
            if (IsSame(page, lines[title].Span, lines[next].Span))
                draft.TitleRepeats.Add(lines[next].Span);
            else if (KindOf(page, lines, next).Kind == LineKind.Meta)
                Keep(lines[next], KindOf(page, lines, next), draft);
            else if (KindOf(page, lines, next).Kind == LineKind.Section && lines[next].TokenCount < 4)
                draft.Furniture.Add(lines[next].Span);
            else
                ReadSummary(page, lines[next], draft, false);
        }

        if (next < lines.Count && draft.Lead is null && next + 1 < lines.Count && IsSubtitle(page, lines, next))
            ReadSummary(page, lines[next++], draft, true);
        if (next + 1 < lines.Count && draft.Lead is null && IsLead(page, lines, next))
            ReadSummary(page, lines[next++], draft, false);
        return SkipRepeats(page, lines, title, next, draft);
    }

    // Some pages print the lead twice.
    private static int SkipRepeats(in PageText page, List<ArticleLine> lines, int title, int next, HeadDraft draft)
    {
        while (next < lines.Count)
        {
            if (IsSame(page, lines[title].Span, lines[next].Span))
                draft.TitleRepeats.Add(lines[next].Span);
            else if (draft.Lead is { } lead && IsSame(page, lead, lines[next].Span))
                draft.Furniture.Add(lines[next].Span);
            else
                break;
            next++;
        }

        return next;
    }

    // The last line before the body that is a date, a code or the title again; there must be text behind it.
    private int LastOfHead(in PageText page, List<ArticleLine> lines, int title)
    {
        int last = title;
        for (int i = title + 1; i < Math.Min(lines.Count - 1, title + LookAhead); i++)
        {
            bool ends = StructureWords.MatchLine(page.Text, page.Tokens, lines[i].FirstToken, out StructureWordKind kind) > 0
                && kind is StructureWordKind.Furniture or StructureWordKind.Heading or StructureWordKind.Report;
            if (ends && KindOf(page, lines, i).Kind != LineKind.Meta)
                break;
            bool meta = KindOf(page, lines, i).Kind == LineKind.Meta || IsSame(page, lines[title].Span, lines[i].Span);
            if (meta && lines[i + 1].TokenCount > 5 && !IsFurniture(page, lines[i + 1]))
                last = i;
            else if (meta && i + 2 < lines.Count && last == i - 1)
                last = i;
        }

        return last;
    }

    private static bool IsFurniture(in PageText page, in ArticleLine line) =>
        StructureWords.MatchLine(page.Text, page.Tokens, line.FirstToken, out StructureWordKind kind) > 0
        && kind is StructureWordKind.Furniture or StructureWordKind.Heading or StructureWordKind.WeakFurniture or StructureWordKind.CodeLabel;

    private static void ReadSummary(in PageText page, in ArticleLine line, HeadDraft draft, bool subtitle)
    {
        if (subtitle || (draft.Lead is not null && draft.Subtitle is null && !Stops.Contains(page.Text[line.Span.End - 1]) && line.Span.Length < LongestSubtitle))
            draft.Subtitle ??= line.Span;
        else if (draft.Lead is { } lead)
            draft.Lead = TextSpan.FromBounds(lead.Start, line.Span.End);
        else
            draft.Lead = line.Span;
    }

    private static bool IsSubtitle(in PageText page, List<ArticleLine> lines, int index) =>
        lines[index].Span.Length < LongestSubtitle && lines[index].Span.Length < lines[index + 1].Span.Length
        && !Stops.Contains(page.Text[lines[index].Span.End - 1]) && lines[index + 1].FollowsBlank && !BeginsReport(page, lines[index])
        && index + 2 < lines.Count && !BeginsReport(page, lines[index + 1]);

    private static bool IsLead(in PageText page, List<ArticleLine> lines, int index) =>
        lines[index].Span.Length <= LongestLead && !BeginsReport(page, lines[index]) && !IsFurniture(page, lines[index + 1]);

    private static bool BeginsReport(in PageText page, in ArticleLine line) =>
        StructureWords.MatchLine(page.Text, page.Tokens, line.FirstToken, out StructureWordKind kind) > 0 && kind == StructureWordKind.Report;

    private static bool IsSame(in PageText page, TextSpan a, TextSpan b)
    {
        if (Math.Abs(a.Length - b.Length) > LongestTitle || a.Length > LongestTitle * 4)
            return false;
        return FoldedEquality.AreSame(a.Slice(page.Text), b.Slice(page.Text));
    }
}
