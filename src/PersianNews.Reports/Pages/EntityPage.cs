using System.Text.RegularExpressions;
using PersianNews.Reports.Counting;

namespace PersianNews.Reports.Pages;

/// <summary>What an archive says of one entity.</summary>
internal sealed partial class EntityPage(Layout layout, MonthCounts frame, Survey survey, IReadOnlyDictionary<string, int> lists)
{
    private const int MostRoles = 20;
    private const int MostSpellings = 12;
    private const int MostRelated = 25;

    /// <summary>Makes the page.</summary>
    public string Make(Profile profile)
    {
        EntityTotals totals = profile.Totals;
        return layout.Inner(totals.Name, Templates.Entity.Fill(
            ("list", Paths.ListFile(lists[totals.Type])),
            ("types", Words.Types(totals.Type)),
            ("type", totals.Type),
            ("typename", Words.Type(totals.Type)),
            ("name", totals.Name),
            ("english", totals.English),
            ("facts", Layout.Facts(
                ("mentions", totals.Mentions), ("articles", totals.Articles), ("wikidata", Wikidata(totals.Wikidata)))),
            ("main", Html.Join([TimelineOf(profile), Quotes(profile), Contexts(profile)])),
            ("side", Html.Join([Roles(profile), Related(profile), Spellings(profile)]))));
    }

    private Html TimelineOf(Profile profile) => Section("timeline", Html.Empty, Timeline.Draw(profile.Months, frame));

    private static Html Contexts(Profile profile) => List(
        "contexts", "contexts", Note(profile.Contexts), Newest(profile.Contexts).Select(static excerpt => Templates.Context.Fill(
            ("day", Day(excerpt)), ("title", Heading(excerpt)), ("body", excerpt.Body))));

    private static Html Quotes(Profile profile) => List(
        "quotes", "quotes", Note(profile.Quotes), Newest(profile.Quotes).Select(static excerpt => Templates.Quote.Fill(
            ("day", Day(excerpt)), ("title", Heading(excerpt)), ("body", excerpt.Body), ("verb", excerpt.Verb))));

    private static Html Roles(Profile profile) => Chips("roles", profile.Roles.Top(MostRoles));

    private static Html Spellings(Profile profile) => Chips("spellings", profile.Spellings.Top(MostSpellings));

    private Html Related(Profile profile)
    {
        (int Other, int Articles)[] related = [.. survey.Pairs.With(profile.Index, MostRelated)];
        return List("related", "related", Html.Empty, related.Select(pair =>
        {
            EntityTotals other = survey.Profiles[pair.Other].Totals;
            return Templates.Related.Fill(
                ("type", other.Type),
                ("page", Paths.EntityFile(pair.Other)),
                ("name", other.Name),
                ("typename", Words.Type(other.Type)),
                ("articles", pair.Articles),
                ("most", Html.Code(related[0].Articles)),
                ("value", Html.Code(pair.Articles)));
        }));
    }

    private static Html Chips(string name, IEnumerable<KeyValuePair<string, int>> phrases) => List(
        name, "chips", Html.Empty, phrases.Select(static pair => Templates.Chip.Fill(("text", pair.Key), ("count", pair.Value))));

    /// <summary>A section with a list; nothing where the list is empty.</summary>
    private static Html List(string name, string style, Html note, IEnumerable<Html> items)
    {
        Html rows = Html.Join(items);
        return string.IsNullOrEmpty(rows.Value) ? Html.Empty : Section(name, note, Templates.Rows.Fill(("style", style), ("rows", rows)));
    }

    private static Html Section(string name, Html note, Html body) => Templates.Section.Fill(
        ("id", name), ("title", Words.Of(name)), ("note", note), ("body", body));

    private static Html Note(Draw<Excerpt> draw)
    {
        int shown = draw.Kept.Count();
        return shown < draw.Seen ? Templates.Note.Fill(("shown", shown), ("all", draw.Seen)) : Html.Empty;
    }

    private static IEnumerable<Excerpt> Newest(Draw<Excerpt> draw) =>
        draw.Kept.OrderByDescending(static excerpt => excerpt.Day ?? DateOnly.MinValue).ThenBy(static excerpt => excerpt.Record);

    private static Html Day(Excerpt excerpt) => excerpt.Day is { Year: > 700 } day ? Words.Day(day) : "";

    private static string? Heading(Excerpt excerpt) => string.IsNullOrWhiteSpace(excerpt.Title) ? excerpt.Id : excerpt.Title;

    private static Html Wikidata(string? id) => id is not null && WikidataId().IsMatch(id) ? Templates.Wikidata.Fill(("id", id)) : Html.Empty;

    [GeneratedRegex("^Q[0-9]{1,12}$")]
    private static partial Regex WikidataId();
}
