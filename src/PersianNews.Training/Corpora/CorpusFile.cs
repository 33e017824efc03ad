using System.IO.Compression;
using System.Text;

namespace PersianNews.Training.Corpora;

/// <summary>Opens corpus, text and lexicon files, gzipped or not.</summary>
internal static class CorpusFile
{
    /// <summary>Whether the file holds JSON lines rather than one token a line.</summary>
    public static bool IsJsonLines(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file's lines.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The gzip stream is damaged.</exception>
    public static IEnumerable<string> ReadLines(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using StreamReader reader = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>The file's name without folders and without <c>.gz</c>, as model cards name it.</summary>
    public static string NameOf(string path)
    {
        string name = Path.GetFileName(path);
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }
}
