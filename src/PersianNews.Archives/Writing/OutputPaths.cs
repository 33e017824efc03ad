namespace PersianNews.Archives.Writing;

/// <summary>Where a run writes.</summary>
/// <param name="Records">The annotated records.</param>
/// <param name="Errors">What could not be read.</param>
/// <param name="Compressed">Whether the records are written as gzip.</param>
internal sealed record OutputPaths(string Records, string Errors, bool Compressed)
{
    private const string Gzip = ".gz";
    private const string JsonLines = ".jsonl";

    /// <summary>Checks an output path and derives the others.</summary>
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
        bool compressed = output.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);
        return new OutputPaths(output, Without(JsonLines, Without(Gzip, output)) + ".errors.jsonl", compressed);
    }

    private static string Without(string ending, string path) =>
        path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? path[..^ending.Length] : path;
}
