using System.CommandLine;
using System.Security.Cryptography;
using PersianNews.Entities;
using PersianNews.Tagging;

namespace PersianNews.Cli.Commands;

/// <summary><c>--knowledge</c>: names of one's own for the entities of a run.</summary>
internal sealed class KnowledgeOption
{
    private readonly Option<string[]> _files = new("--knowledge")
    {
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
        Description = "Names of your own that come before those of the knowledge base; may be given again. A tab-separated table whose first line "
            + "names the columns name, aliases, type, english, country, wikidata, roles; aliases and roles are separated by |.",
    };

    public void AddTo(Command command) => command.Options.Add(_files);

    /// <summary>The pipeline with these names; of two files that have a name, the one given last is taken.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">A line is wrong; the message names file and line.</exception>
    public NewsPipeline Load(ParseResult parsed)
    {
        string[] files = parsed.GetValue(_files)!;
        return files.Length == 0
            ? NewsPipeline.Default
            : new NewsPipeline(Tagger.Default, new EntityResolver(files.Aggregate(KnowledgeBase.Default, static (known, file) => known.With(file))));
    }

    /// <summary>A checksum of the files, or null where there are none.</summary>
    public string? Checksum(ParseResult parsed)
    {
        string[] files = parsed.GetValue(_files)!;
        return files.Length == 0 ? null : string.Join('+', files.Select(static file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))));
    }
}
