using System.Text;

namespace PersianNews.Cli.Tests;

/// <summary>Runs the tool inside the test's process, in a folder of its own.</summary>
internal sealed class Tool : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("persian-news-cli-");

    /// <summary>Path of a file in the folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        string path = this[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Names of everything in the folder, in order.</summary>
    public string[] Names() => [.. _folder.EnumerateFileSystemInfos().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunAsync("", args);

    public static Task<(int Code, string Output, string Error)> RunAsync(string input, string[] args) =>
        RunAsync(Encoding.UTF8.GetBytes(input), args);

    public static async Task<(int Code, string Output, string Error)> RunAsync(byte[] input, string[] args)
    {
        using MemoryStream output = new();
        using StringWriter error = new();
        int code = await CommandLine.RunAsync(args, new CommandStreams(new MemoryStream(input), output, error));
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
