using PersianNews.Text;

namespace PersianNews.Articles.Structure;

/// <summary>What was found in the furniture behind the body.</summary>
internal sealed class FootDraft
{
    private const int ShortLine = 16;

    public TextSpan? NewsCode { get; private set; }

    public ArticleSource? Source { get; private set; }

    public List<HeaderLine> Dates { get; } = [];

    /// <summary>Reads the furniture.</summary>
    /// <param name="page">The text.</param>
    /// <param name="from">Where the furniture begins.</param>
    public static FootDraft Read(in PageText page, int from)
    {
        FootDraft draft = new();
        HeaderLineReader reader = new();
        List<ArticleLine> lines = page.Tail(from);
        for (int i = lines.Count - 1; i >= 0; i--)
        {
            if (lines[i].TokenCount > ShortLine)
                continue;
            StructureWords.MatchLine(page.Text, page.Tokens, lines[i].FirstToken, out StructureWordKind kind);
            if (kind == StructureWordKind.WeakFurniture && page[lines[i].FirstToken] is "\u0645\u0646\u0628\u0639") // the word for source
                draft.Source ??= SourceReader.ReadLabelled(page, lines[i]);
            HeaderLine line = reader.Read(page, lines[i]);
            draft.NewsCode ??= line.Code;
            // The dates of other news in a list of links are no dates of this article.
            if (line.Date is not null && (line.Label == StructureWordKind.PublishedLabel || line.Code is not null))
                draft.Dates.Add(line);
        }

        return draft;
    }
}
