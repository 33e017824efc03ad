using System.CommandLine;
using System.CommandLine.Parsing;
using PersianNews.Archives.Indexing;
using PersianNews.Articles.Dates;
using PersianNews.Cli.Reporting;
using PersianNews.Tagging;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news entities</c>: who and what an index mentions, how often, when, and together with whom.</summary>
internal static class EntitiesCommand
{
    private const int StandardLimit = 20;

    private static readonly string[] Lengths = ["day", "month", "year"];

    public static Command Create(CommandStreams streams)
    {
        Option<string> database = DatabaseOption.Create();
        Option<string> type = EntityTypeOption.Create("Only entities of this type.");
        Option<DateOnly?> from = DayOption.From();
        Option<DateOnly?> to = DayOption.To();
        Option<string> with = new("--with") { HelpName = "NAME", Description = "Entities seen together with this one in an article." };
        Option<string> over = new("--over")
        {
            HelpName = "day|month|year",
            Description = "Count over time: the articles that mention --entity, or all articles.",
        };
        over.AcceptOnlyFromAmong(Lengths);
        Option<string> entity = new("--entity") { HelpName = "NAME", Description = "What to count with --over: any of its names, its English name or Wikidata id." };
        Option<bool> jalali = new("--jalali") { Description = "Months and years of the Jalali calendar." };
        Option<int> limit = DatabaseOption.Limit(StandardLimit);
        Option<bool> json = DatabaseOption.Json();
        Command command = new("entities", "Show the entities of an index: mentioned most, seen together with one, or one over time.")
        {
            database, type, from, to, with, over, entity, jalali, limit, json,
        };
        command.Validators.Add(result => Validate(result, over, entity, with, type, jalali));
        command.SetAction(parsed =>
        {
            using ArchiveIndex index = ArchiveIndex.Open(parsed.GetValue(database)!);
            if (parsed.GetValue(over) is { } length)
            {
                DateCalendar calendar = parsed.GetValue(jalali) ? DateCalendar.Jalali : DateCalendar.Gregorian;
                Timeline timeline = index.Timeline(
                    parsed.GetValue(entity), (PeriodLength)Array.IndexOf(Lengths, length), calendar, parsed.GetValue(from), parsed.GetValue(to));
                TimelineView.Show(streams, timeline, parsed.GetValue(json));
                return ExitCode.Done;
            }

            EntityQuery query = new()
            {
                Type = parsed.GetValue(type) is { } name ? new EntityType(name) : null,
                With = parsed.GetValue(with),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Limit = parsed.GetValue(limit),
            };
            EntitiesView.Show(streams, index.Entities(query), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Validate(
        CommandResult result, Option<string> over, Option<string> entity, Option<string> with, Option<string> type, Option<bool> jalali)
    {
        bool timeline = result.GetResult(over) is not null;
        if (!timeline && (result.GetResult(entity) is not null || result.GetValue(jalali)))
            result.AddError("--entity and --jalali belong to --over day, month or year; for what is seen together use --with.");
        if (timeline && (result.GetResult(with) is not null || result.GetResult(type) is not null))
            result.AddError("--over takes neither --with nor --type.");
    }
}
