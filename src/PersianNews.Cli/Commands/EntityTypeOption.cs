using System.CommandLine;

namespace PersianNews.Cli.Commands;

/// <summary>An entity type by its short name, in capitals or not.</summary>
internal static class EntityTypeOption
{
    public static Option<string> Create(string description) => new("--type")
    {
        HelpName = "PER|ORG|LOC|FAC|EVT|PRO",
        Description = description,
        CustomParser = result =>
        {
            string type = result.Tokens[0].Value.ToUpperInvariant();
            if (type.Length == 0)
                result.AddError("--type takes the name of a type, such as PER.");
            return type;
        },
    };
}
