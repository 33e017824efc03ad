using System.CommandLine;

namespace PersianNews.Cli.Commands;

/// <summary>An option that takes a number within bounds.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string description, int usual, int least, int most)
    {
        Option<int> option = new(name) { HelpName = "N", Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out int value) && value >= least && value <= most))
                result.AddError($"{name} takes a number from {least} to {most}.");
        });
        return option;
    }
}
