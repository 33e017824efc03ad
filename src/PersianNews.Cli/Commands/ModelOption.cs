using System.CommandLine;
using PersianNews.Tagging;

namespace PersianNews.Cli.Commands;

/// <summary><c>--model</c>, for all commands that tag.</summary>
internal sealed class ModelOption() : Option<string?>("--model", "-m")
{
    /// <summary>Makes the option with its help.</summary>
    public static ModelOption Create() => new()
    {
        HelpName = "MODEL",
        Description = "A model file made by 'persian-news train'; the one that comes with the tool if not given.",
    };

    /// <summary>The tagger asked for.</summary>
    public Tagger Load(ParseResult parsed) => parsed.GetValue(this) is { } path ? new Tagger(TaggerModel.Load(path)) : Tagger.Default;
}
