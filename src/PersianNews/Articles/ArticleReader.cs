using PersianNews.Articles.Structure;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles;

/// <summary>
/// Tells the parts of an article apart, as it stands on a saved page or as plain text: dates, news code, title, lead, body, source, furniture.
/// Whatever is missing is left out; text that shows no structure is body. Immutable and safe for use from several threads.
/// Takes any text; its time is linear in it, and only a bounded number of lines at both ends is looked at closely.
/// </summary>
public sealed class ArticleReader
{
    private const int SourceLines = 5;

    private ArticleReader()
    {
    }

    /// <summary>The reader the pipeline uses.</summary>
    public static ArticleReader Default { get; } = new();

    /// <summary>Reads a text.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ArticleStructure Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text.AsSpan(), WordTokenizer.Default.Tokenize(text));
    }

    /// <summary>Reads a text whose tokens are known.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="tokens">Its tokens, in order, as <see cref="WordTokenizer"/> gives them.</param>
    /// <exception cref="ArgumentOutOfRangeException">A token reaches outside the text.</exception>
    public ArticleStructure Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        PageText page = new(text, tokens);
        List<ArticleLine> lines = page.Head();
        HeadDraft head = new HeadReader().Read(page, lines);
        int bodyStart = head.BodyLine < lines.Count ? lines[head.BodyLine].Span.Start : BehindHead(head, lines, text.Length);
        int bodyEnd = FootReader.Find(page, bodyStart);
        FootDraft foot = FootDraft.Read(page, bodyEnd);
        List<HeaderLine> dates = head.Dates.Count > 0 ? head.Dates : foot.Dates;
        (ArticleDate? published, ArticleDate? saved) = PublicationDate.Choose(dates);
        (ArticleDateline? dateline, ArticleSource? source) = Origin(page, lines, head, bodyEnd);
        TextSpan body = Trim(text, bodyStart, bodyEnd);
        if (Trim(text, bodyEnd, text.Length) is { IsEmpty: false } furniture)
            head.Furniture.Add(furniture);
        return new ArticleStructure
        {
            Header = head.Header,
            SavedDate = saved,
            Published = published,
            NewsCode = head.NewsCode ?? foot.NewsCode,
            Title = head.Title,
            TitleRepeats = [.. head.TitleRepeats],
            Subtitle = head.Subtitle,
            Lead = head.Lead,
            Dateline = dateline,
            Source = source ?? foot.Source,
            Body = body.IsEmpty ? [] : [body],
            Furniture = [.. head.Furniture],
        };
    }

    private static int BehindHead(HeadDraft head, List<ArticleLine> lines, int length) =>
        head.BodyLine > 0 && head.BodyLine <= lines.Count ? lines[head.BodyLine - 1].Span.End : Math.Min(0, length);

    private static (ArticleDateline? Dateline, ArticleSource? Source) Origin(in PageText page, List<ArticleLine> lines, HeadDraft head, int end)
    {
        ArticleDateline? dateline = null;
        ArticleSource? source = null;
        int first = head.Lead is { } lead ? lines.FindIndex(line => line.Span.Start >= lead.Start) : head.BodyLine;
        for (int i = first, seen = 0; i < lines.Count && seen < SourceLines && lines[i].Span.Start < end; i++, seen++)
        {
            if (seen < SourceLines / 2)
                dateline ??= DatelineReader.Read(page, lines[i]);
            source ??= SourceReader.Read(page, lines[i]);
        }

        if (source is null && dateline is { Agency: { } agency } found)
            source = new ArticleSource(found.Span, agency, null, null);
        return (dateline, source);
    }

    private static TextSpan Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
