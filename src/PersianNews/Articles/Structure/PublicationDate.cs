namespace PersianNews.Articles.Structure;

/// <summary>Chooses the date of publication among the dates of a header.</summary>
internal static class PublicationDate
{
    private const int Labelled = 8, HasTime = 2, OneCalendar = 1, Updated = -8;

    /// <summary>Chooses; a label decides, then a time of day, then a line in one calendar, then the earlier date, since no page is saved before it is published.</summary>
    public static (ArticleDate? Published, ArticleDate? Saved) Choose(List<HeaderLine> lines)
    {
        ArticleDate? published = null, saved = null;
        int best = int.MinValue;
        foreach (HeaderLine line in lines)
        {
            ArticleDate date = line.Date!.Value;
            int score = Score(line);
            if (published is not { } known)
            {
                (published, best) = (date, score);
            }
            else if (score > best || (score == best && Moment(date) < Moment(known)))
            {
                saved = known;
                (published, best) = (date, score);
            }
            else
            {
                saved ??= date;
            }

            saved ??= line.Updated;
        }

        // A label that says "changed" leaves the date of publication unknown only if there is another date.
        return (published, saved);
    }

    private static int Score(in HeaderLine line) =>
        (line.Label == StructureWordKind.PublishedLabel ? Labelled : line.Label == StructureWordKind.UpdatedLabel ? Updated : 0)
        + (line.Date is { Time: not null } ? HasTime : 0) + (line.Calendars == 1 ? OneCalendar : 0);

    private static DateTime Moment(ArticleDate date) => date.Date.ToDateTime(date.Time ?? TimeOnly.MinValue);
}
