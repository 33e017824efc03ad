using System.Collections.Frozen;

namespace PersianNews.Tokenization;

/// <summary>Last labels by which a bare host name is known: those that news texts have, not all there are.</summary>
internal static class TopLevelDomains
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "name", "news", "app", "dev", "blog", "site", "online", "shop", "xyz",
        "live", "media", "agency", "press", "world", "today", "club", "tech", "store", "link", "page", "google", "tv", "me", "co", "io", "ai",
        "ir", "af", "tj", "iq", "tr", "az", "am", "tm", "uz", "pk", "in", "ae", "sa", "qa", "kw", "bh", "om", "ye", "sy", "lb", "jo", "ps", "il",
        "eg", "ru", "ua", "by", "kz", "uk", "us", "de", "fr", "eu", "es", "it", "nl", "be", "ch", "at", "se", "dk", "fi", "pl", "cz", "gr",
        "pt", "ie", "ca", "au", "nz", "cn", "jp", "kr", "hk", "sg", "my", "id", "th", "br", "mx", "ar", "cl", "za", "ng", "ma", "dz", "tn", "ly",
        "cc", "gl", "fm", "ws").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a label, written all in small or all in capital letters, is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> label)
    {
        if (label.Length is < 2 or > 6)
            return false;
        Span<char> lower = stackalloc char[6];
        int capitals = 0;
        for (int i = 0; i < label.Length; i++)
        {
            capitals += char.IsAsciiLetterUpper(label[i]) ? 1 : 0;
            lower[i] = char.ToLowerInvariant(label[i]);
        }

        return (capitals == 0 || capitals == label.Length) && Names.Contains(lower[..label.Length]);
    }
}
