using System.CommandLine;

namespace PersianNews.Cli.Commands;

/// <summary>An option that takes any number of files, none among them.</summary>
internal static class FileListOption
{
    public static Option<string[]> Create(string name, string description) => new(name)
    {
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
        HelpName = "FILE",
        Description = description,
    };
}
