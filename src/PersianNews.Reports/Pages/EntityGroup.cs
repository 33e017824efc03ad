using PersianNews.Reports.Counting;

namespace PersianNews.Reports.Pages;

/// <summary>The entities of one type that have pages, the most mentioned first.</summary>
/// <param name="Index">Place among the groups.</param>
/// <param name="Type">The type.</param>
/// <param name="Members">The entities; there is one at least.</param>
internal sealed record EntityGroup(int Index, string Type, IReadOnlyList<Profile> Members)
{
    private static readonly string[] Order = ["PER", "ORG", "LOC", "FAC", "EVT", "PRO"];

    /// <summary>Groups entities; the usual types come first, in their usual order.</summary>
    public static IReadOnlyList<EntityGroup> Of(IEnumerable<Profile> profiles) => [.. profiles
        .GroupBy(static profile => profile.Totals.Type, StringComparer.Ordinal)
        .OrderBy(static group => (uint)Array.IndexOf(Order, group.Key))
        .ThenBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static (group, index) => new EntityGroup(index, group.Key, [.. group]))];
}
