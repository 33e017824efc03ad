using System.IO.Compression;
using System.Text;
using PersianNews.Normalization;

namespace PersianNews.Benchmarks;

/// <summary>The beginning of a file of real text, cut into texts for a call each.</summary>
internal static class RealText
{
    private const int Characters = 600_000;
    private const int Paragraph = 1_500;

    /// <summary>The text as it is and as it ought to be, a line a call and some 1,500 characters a call.</summary>
    public static IEnumerable<(string Calls, string[] Texts)> Read(string file)
    {
        string[] lines = Lines(file);
        string[] clean = Array.ConvertAll(lines, TextCleaner.Default.Clean);
        yield return ("raw lines", lines);
        yield return ("raw paragraphs", Paragraphs(lines));
        yield return ("clean lines", clean);
        yield return ("clean paragraphs", Paragraphs(clean));
        yield return ("clean, one call", [string.Join('\n', clean)]);
    }

    private static string[] Lines(string file)
    {
        using Stream stream = File.OpenRead(file);
        using StreamReader reader = new(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        List<string> lines = [];
        int length = 0;
        while (length < Characters && reader.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            lines.Add(line);
            length += line.Length;
        }
        return [.. lines];
    }

    private static string[] Paragraphs(string[] lines)
    {
        List<string> paragraphs = [];
        StringBuilder text = new();
        foreach (string line in lines)
        {
            text.Append(line).Append('\n');
            if (text.Length < Paragraph) continue;
            paragraphs.Add(text.ToString());
            text.Clear();
        }
        if (text.Length > 0) paragraphs.Add(text.ToString());
        return [.. paragraphs];
    }
}
