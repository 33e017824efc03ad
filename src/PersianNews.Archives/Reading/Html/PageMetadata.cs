using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PersianNews.Archives.Reading.Html;

/// <summary>
/// What a page says of itself: Open Graph (https://ogp.me), schema.org as JSON-LD and as microdata, the usual names of <c>meta</c>,
/// and the elements of HTML.
/// </summary>
internal static class PageMetadata
{
    private static readonly string[] TitleMeta = ["og:title", "twitter:title", "dc.title"];

    private static readonly string[] PublishedMeta =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.created",
        "dcterms.date", "dc.date", "pubdate", "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "date",
    ];

    /// <summary>The headline, without the site's name where the page tells both apart.</summary>
    public static string? TitleOf(IHtmlDocument page) =>
        Clean(Meta(page, TitleMeta))
        ?? Clean(LinkedData(page, "headline"))
        ?? Clean(page.QuerySelector("[itemprop=headline]")?.TextContent)
        ?? Clean(page.QuerySelector("article h1, main h1")?.TextContent)
        ?? (page.QuerySelectorAll("h1") is [IElement only] ? Clean(only.TextContent) : null)
        ?? Clean(page.Title);

    /// <summary>The time of publication, as the page writes it.</summary>
    public static string? PublishedOf(IHtmlDocument page) =>
        Clean(Meta(page, PublishedMeta))
        ?? Clean(LinkedData(page, "datePublished"))
        ?? Clean(Value(page.QuerySelector("[itemprop=datePublished]")))
        ?? Clean(page.QuerySelector("article time[datetime], main time[datetime], time[pubdate][datetime], time[datetime]")?.GetAttribute("datetime"));

    private static string? Meta(IHtmlDocument page, string[] names)
    {
        Dictionary<string, string> all = new(StringComparer.OrdinalIgnoreCase);
        foreach (IElement meta in page.QuerySelectorAll("meta[content]"))
        {
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop")) is { } name)
                all.TryAdd(name.Trim(), meta.GetAttribute("content")!);
        }

        return names.Select(name => all.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
    }

    private static string? LinkedData(IHtmlDocument page, string property)
    {
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using JsonDocument data = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true });
                if (Find(data.RootElement, property) is { } value)
                    return value;
            }
            catch (JsonException)
            {
                // What a page says of itself may be broken; the page is good all the same.
            }
        }

        return null;
    }

    // The parser bounds the depth.
    private static string? Find(JsonElement element, string property) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => element.EnumerateObject().Select(member => Find(member.Value, property)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(item => Find(item, property)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string? Value(IElement? element) =>
        element?.GetAttribute("content") ?? element?.GetAttribute("datetime") ?? element?.TextContent;

    private static string? Clean(string? text)
    {
        string? clean = text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return string.IsNullOrEmpty(clean) ? null : clean;
    }
}
