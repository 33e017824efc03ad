using PersianNews.Archives.Indexing;

namespace PersianNews.Benchmarks.Indexing;

/// <summary>Queries, each with what it means told a second time, for the linear scan; it sees to the entities itself.</summary>
internal static class SearchCases
{
    public static (string Name, SearchQuery Query, Func<ScannedArticle, bool> Matches)[] All { get; } =
    [
        Case("پوتین AND مسکو", a => a.Has("پوتین") && a.Has("مسکو")),
        Case("لاوروف", a => a.Has("لاوروف")),
        Case("كشاورزي", a => a.Has("کشاورزی")),
        Case("می‌شود", a => a.Has("میشود") || a.HasPhrase("می", "شود")),
        Case("\"رئیس جمهور\"", a => a.HasPhrase("رییس", "جمهور") || a.Has("رییسجمهور")),
        Case("(هنیه OR لاوروف) NOT مسکو", a => (a.Has("هنیه") || a.Has("لاوروف")) && !a.Has("مسکو")),
        Case("NOT گفت", a => !a.Has("گفت")),
        Case("زعفران*", a => a.HasPrefix("زعفران")),
        Case("سا*", a => a.HasPrefix("سا")),
        Case("گفت OR کرد OR ایران", a => a.Has("گفت") || a.Has("کرد") || a.Has("ایران")),
        Case("گفت", a => a.Has("گفت")),
        ("--entity پوتین", new SearchQuery { Entity = "پوتین" }, _ => true),
        ("دارو --entity مسکو", new SearchQuery { Text = "دارو", Entity = "مسکو" }, a => a.Has("دارو")),
        ("گفت --from 2015-01-01 --to 2015-03-31",
            new SearchQuery { Text = "گفت", From = new DateOnly(2015, 1, 1), To = new DateOnly(2015, 3, 31) },
            a => a.Has("گفت") && string.CompareOrdinal(a.Day, "2015-01-01") >= 0 && string.CompareOrdinal(a.Day, "2015-03-31") <= 0),
        ("زعفران --sort newest", new SearchQuery { Text = "زعفران", Order = SearchOrder.Newest }, a => a.Has("زعفران")),
    ];

    private static (string, SearchQuery, Func<ScannedArticle, bool>) Case(string text, Func<ScannedArticle, bool> matches) =>
        (text, new SearchQuery { Text = text }, matches);
}
