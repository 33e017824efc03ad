using PersianNews.Archives.Recovery;

namespace PersianNews.Archives.Writing;

/// <summary>Where a run writes.</summary>
/// <param name="Records">The annotated records.</param>
/// <param name="Compressed">Whether the records are written as gzip.</param>
internal sealed record OutputPaths(string Records, bool Compressed)
{
    private const string Gzip = ".gz";

    private static readonly string[] Endings = [".jsonl", ".json", ".conll", ".tar", ".tgz"];

    /// <summary>What could not be read.</summary>
    public string Errors => Stem + ".errors.jsonl";

    /// <summary>How the output was made.</summary>
    public string Report => Stem + ".run.json";

    /// <summary>How far an unfinished run has come.</summary>
    public string Journal => JournalOf(Records);

    /// <summary>Every file a run may write, under its last and its temporary name.</summary>
    public IEnumerable<string> All =>
        [Journal, .. ((string[])[Records, Errors, Report]).SelectMany<string, string>(path => [path, TrackedFile.PartialName(path)])];

    private string Stem => Endings.Aggregate(Without(Gzip, Records), (path, ending) => Without(ending, path));

    /// <summary>Whether an unfinished run has left something to go on with.</summary>
    public static bool HasRest(string output) => File.Exists(JournalOf(output));

    /// <summary>Checks an output path.</summary>
    /// <exception cref="ArchivePathException">The path is empty or a folder.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder it names does not exist.</exception>
    public static OutputPaths Of(string output)
    {
        if (string.IsNullOrWhiteSpace(output))
            throw new ArchivePathException("the output has no name");
        if (Directory.Exists(output))
            throw new ArchivePathException($"output '{output}' is a folder, not a file");
        string? folder = Path.GetDirectoryName(Path.GetFullPath(output));
        if (folder is null || !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"the output's folder '{folder}' does not exist");
        return new OutputPaths(output, output.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase) || output.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase));
    }

    private static string JournalOf(string records) => records + ".journal";

    private static string Without(string ending, string path) =>
        path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? path[..^ending.Length] : path;
}
