using System.Buffers;

namespace PersianNews.Archives.Reading.Html;

/// <summary>
/// Tells how deep a page nests, roughly, before it is parsed: by the rules of HTML parsing takes time that grows with the square of the
/// depth, and a page made for it would hold up a run for ever.
/// </summary>
internal static class Nesting
{
    // What is never closed, or often left open in good pages.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dd", "dt", "td", "th", "tr", "option", "thead", "tbody", "tfoot",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    /// <summary>Whether the elements of a page nest deeper than <paramref name="limit"/>.</summary>
    public static bool Exceeds(ReadOnlySpan<char> page, int limit)
    {
        int depth = 0;
        while (page.IndexOf('<') is >= 0 and int start)
        {
            page = page[(start + 1)..];
            if (page.StartsWith("/"))
            {
                depth = Math.Max(0, depth - 1);
                continue;
            }

            int length = page.IndexOfAnyExcept(NameCharacters);
            ReadOnlySpan<char> name = length < 0 ? page : page[..length];
            if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || Flat.Contains(name))
                continue;
            if (++depth > limit)
                return true;
            if (name.Equals("script", StringComparison.OrdinalIgnoreCase))
                page = Behind(page, "</script");
            else if (name.Equals("style", StringComparison.OrdinalIgnoreCase))
                page = Behind(page, "</style");
        }

        return false;
    }

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> page, string end) =>
        page.IndexOf(end, StringComparison.OrdinalIgnoreCase) is >= 0 and int index ? page[index..] : [];
}
