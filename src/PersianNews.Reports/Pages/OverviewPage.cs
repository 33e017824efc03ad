using PersianNews.Reports.Counting;

namespace PersianNews.Reports.Pages;

/// <summary>The first page: how large the archive is, when it is from, and who and what it names most.</summary>
internal static class OverviewPage
{
    private const int RowsAGroup = 12;

    /// <summary>Makes the page.</summary>
    public static string Make(Layout layout, Census census, IReadOnlyList<EntityGroup> groups) => layout.Top(layout.Site, Templates.Overview.Fill(
        ("title", layout.Site),
        ("facts", Layout.Facts(
            ("articles", census.Articles),
            ("mentions", census.Mentions),
            (census.IsPartial ? "entities-least" : "entities", census.EntityCount),
            ("first", census.First is { } first ? Words.Day(first) : Html.Empty),
            ("last", census.Last is { } last ? Words.Day(last) : Html.Empty),
            ("undated", census.Undated > 0 ? census.Undated : Html.Empty))),
        ("timeline", Timeline.Draw(census.Months, census.Months)),
        ("groups", Html.Join(groups.Select(Group)))));

    private static Html Group(EntityGroup group) => Templates.TopGroup.Fill(
        ("type", group.Type),
        ("name", Words.Types(group.Type)),
        ("rows", Html.Join(group.Members.Take(RowsAGroup).Select(profile => Row(profile, group.Members[0].Totals.Mentions)))),
        ("list", Paths.ListFile(group.Index)),
        ("count", group.Members.Count));

    private static Html Row(Profile profile, long most) => Templates.TopRow.Fill(
        ("page", Paths.EntityFile(profile.Index)),
        ("name", profile.Totals.Name),
        ("mentions", profile.Totals.Mentions),
        ("most", Html.Code(most)),
        ("value", Html.Code(profile.Totals.Mentions)));
}
