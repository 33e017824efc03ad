using System.CommandLine;

namespace PersianNews.Cli.Commands;

/// <summary>The options that commands over an index share.</summary>
internal static class DatabaseOption
{
    public static Option<string> Create() => new("--db")
    {
        Required = true,
        HelpName = "archive.db",
        Description = "The index, an SQLite file that 'persian-news index' makes.",
    };

    public static Option<bool> Json() => new("--json") { Description = "One JSON document instead of text." };

    public static Option<int> Limit(int standard)
    {
        Option<int> limit = new("--limit", "-n") { HelpName = "N", Description = "The most to show.", DefaultValueFactory = _ => standard };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out int value) && value >= 0))
                result.AddError("--limit takes a number from 0.");
        });
        return limit;
    }
}
