using PersianNews.Reports.Counting;

namespace PersianNews.Reports.Pages;

/// <summary>All entities of a type that have pages.</summary>
internal static class ListPage
{
    /// <summary>Makes the page.</summary>
    public static string Make(Layout layout, EntityGroup group) => layout.Inner(Words.Types(group.Type), Templates.List.Fill(
        ("type", group.Type), ("name", Words.Types(group.Type)), ("rows", Html.Join(group.Members.Select(Row)))));

    private static Html Row(Profile profile) => Templates.ListRow.Fill(
        ("page", Paths.EntityFile(profile.Index)),
        ("name", profile.Totals.Name),
        ("english", profile.Totals.English),
        ("mentions", profile.Totals.Mentions),
        ("articles", profile.Totals.Articles));
}
