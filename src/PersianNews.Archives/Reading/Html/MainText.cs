using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PersianNews.Archives.Reading.Html;

/// <summary>
/// Finds the article of a page and gives its text, a line a paragraph. The page's own word counts first (microdata, <c>article</c>,
/// <c>main</c>); else the element whose paragraphs hold the most text is taken.
/// </summary>
internal static class MainText
{
    private const int ShortestArticle = 140;
    private const double MostLinked = 0.5;

    private const string Furniture =
        "script, style, noscript, template, iframe, object, svg, canvas, audio, video, nav, aside, footer, form, button, select, textarea, "
        + "dialog, menu, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]";

    private static readonly string[] Named = ["[itemprop=articleBody]", "article", "main", "[role=main]"];

    /// <summary>The text of the article; empty where the page has none.</summary>
    public static string Of(IHtmlDocument page)
    {
        if (page.Body is not { } body)
            return "";
        HashSet<IElement> furniture = [.. body.QuerySelectorAll(Furniture)];
        foreach (string selector in Named)
        {
            IElement? longest = page.QuerySelectorAll(selector).MaxBy(static element => element.TextContent.Length);
            if (longest is not null && TextLines.Of(longest, furniture) is { Length: >= ShortestArticle } text)
                return text;
        }

        return TextLines.Of(ParentOfMostText(body, furniture), furniture);
    }

    private static IElement ParentOfMostText(IElement body, HashSet<IElement> furniture)
    {
        Dictionary<IElement, int> sums = [];
        foreach (IElement paragraph in body.QuerySelectorAll("p"))
        {
            if (paragraph.ParentElement is not { } parent || paragraph.Ancestors<IElement>().Any(furniture.Contains))
                continue;
            int length = paragraph.TextContent.Length;
            if (paragraph.QuerySelectorAll("a").Sum(static link => link.TextContent.Length) <= length * MostLinked)
                sums[parent] = sums.GetValueOrDefault(parent) + length;
        }

        IElement best = sums.Count == 0 ? body : sums.MaxBy(static pair => pair.Value).Key;
        return sums.GetValueOrDefault(best) >= ShortestArticle ? best : body;
    }
}
