using System.CommandLine;
using PersianNews.Archives.Indexing;
using PersianNews.Cli.Reporting;
using PersianNews.Tagging;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news search</c>: articles out of an index.</summary>
internal static class SearchCommand
{
    private const int StandardLimit = 10;

    public static Command Create(CommandStreams streams)
    {
        Argument<string[]> text = new("QUERY")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Words in any spelling, with AND, OR, NOT, parentheses, \"phrases\" and beginnings*, for example: پوتین AND (مسکو OR کرملین)",
        };
        Option<string> database = DatabaseOption.Create();
        Option<string> entity = new("--entity") { HelpName = "NAME", Description = "Mentions this one: any of its names, its English name or Wikidata id." };
        Option<string> type = EntityTypeOption.Create("The type of --entity; alone, any entity of the type is mentioned.");
        Option<DateOnly?> from = DayOption.From();
        Option<DateOnly?> to = DayOption.To();
        Option<string> source = new("--source") { HelpName = "NAME", Description = "The agency named as source, or a part of its name." };
        Option<string> sort = new("--sort") { Description = "The order: best match, newest or oldest first.", DefaultValueFactory = _ => "best" };
        sort.AcceptOnlyFromAmong("best", "newest", "oldest");
        Option<int> limit = DatabaseOption.Limit(StandardLimit);
        Option<int> skip = new("--skip") { HelpName = "N", Description = "Pass over the first N." };
        Option<bool> json = DatabaseOption.Json();
        Command command = new("search", "Find articles in an index.") { text, database, entity, type, from, to, source, sort, limit, skip, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(text) is { Length: 0 } && Array.TrueForAll<Option>([entity, type, from, to, source], option => result.GetResult(option) is null))
                result.AddError("Say what to search for: a query, --entity, --type, --from, --to or --source.");
        });
        command.SetAction(parsed =>
        {
            string[] words = parsed.GetValue(text)!;
            using ArchiveIndex index = ArchiveIndex.Open(parsed.GetValue(database)!);
            SearchQuery query = new()
            {
                Text = words.Length == 0 ? null : string.Join(' ', words),
                Entity = parsed.GetValue(entity),
                Type = parsed.GetValue(type) is { } name ? new EntityType(name) : null,
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Source = parsed.GetValue(source),
                Order = parsed.GetValue(sort) switch { "newest" => SearchOrder.Newest, "oldest" => SearchOrder.Oldest, _ => SearchOrder.Relevance },
                Limit = parsed.GetValue(limit),
                Skip = Math.Max(0, parsed.GetValue(skip)),
            };
            SearchView.Show(streams, index.Search(query), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }
}
