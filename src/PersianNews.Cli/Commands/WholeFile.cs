namespace PersianNews.Cli.Commands;

/// <summary>Writes a file beside its place and renames it, so that it is always whole.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        string partial = path + ".partial";
        await File.WriteAllBytesAsync(partial, content, cancellationToken);
        File.Move(partial, path, overwrite: true);
    }
}
