using Microsoft.Data.Sqlite;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>Counts articles over time.</summary>
internal static class TimelineCounts
{
    // A timeline by day that a wrong date stretches over centuries still ends.
    private const int MostPeriods = 200_000;

    private static readonly string OfAll = $"""
        SELECT min(id), count(*), 0 FROM article WHERE id BETWEEN $from AND $to GROUP BY {ArticleId.DaySql("id")} ORDER BY 1
        """;

    private static readonly string OfEntity = $"""
        SELECT min(article), count(DISTINCT article), sum(mentions) FROM occurrence
        WHERE entity IN (SELECT value FROM json_each($entities)) AND article BETWEEN $from AND $to
        GROUP BY {ArticleId.DaySql("article")} ORDER BY 1
        """;

    public static Timeline Read(SqliteConnection connection, string? entity, PeriodCalendar calendar, DateOnly? from, DateOnly? to)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = entity is null ? OfAll : OfEntity;
        if (entity is not null)
            command.Parameters.AddWithValue("$entities", EntityNames.Require(connection, entity));
        command.Parameters.AddWithValue("$from", ArticleId.First(from, to));
        command.Parameters.AddWithValue("$to", ArticleId.Last(to));
        using SqliteDataReader rows = command.ExecuteReader();
        List<PeriodCount> periods = [];
        long undated = 0;
        while (rows.Read())
        {
            if (ArticleId.DayOf(rows.GetInt64(0)) is { } day)
                Add(periods, calendar, calendar.StartOf(day), rows.GetInt64(1), rows.GetInt64(2));
            else
                undated += rows.GetInt64(1);
        }

        return new Timeline([.. periods], undated);
    }

    private static void Add(List<PeriodCount> periods, PeriodCalendar calendar, DateOnly start, long articles, long mentions)
    {
        while (periods.Count > 0 && periods[^1].Start < start && periods.Count < MostPeriods)
        {
            DateOnly next = calendar.Next(periods[^1].Start);
            if (next < start)
                periods.Add(new PeriodCount(calendar.LabelOf(next), next, 0, 0));
            else
                break;
        }

        if (periods.Count > 0 && periods[^1].Start == start)
            periods[^1] = periods[^1] with { Articles = periods[^1].Articles + articles, Mentions = periods[^1].Mentions + mentions };
        else
            periods.Add(new PeriodCount(calendar.LabelOf(start), start, articles, mentions));
    }
}
