using System.Globalization;
using System.Text.RegularExpressions;

namespace PersianNews.Tests.Articles;

/// <summary>Reads the case files of dates and numbers; the README.txt beside them tells their form.</summary>
internal static partial class MentionCases
{
    public const string ReferenceMark = "# reference: ";

    /// <summary>File, line number, reference date, input and expectation of every case in a folder.</summary>
    public static IEnumerable<object[]> Read(string folder)
    {
        foreach (string path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", folder), "*.tsv").Order(StringComparer.Ordinal))
        {
            string reference = "none";
            int number = 0;
            foreach (string line in File.ReadLines(path))
            {
                number++;
                if (line.StartsWith(ReferenceMark, StringComparison.Ordinal))
                    reference = line[ReferenceMark.Length..];
                if (line.StartsWith("# ", StringComparison.Ordinal))
                    continue;
                string[] columns = line.Split('\t');
                if (columns.Length != 2)
                    throw new FormatException($"{path}:{number}: two columns expected");
                yield return [Path.GetFileName(path), number, reference, columns[0], columns[1]];
            }
        }
    }

    public static string Unescape(string text) => Escape().Replace(text, match => match.Value[1] switch
    {
        'n' => "\n",
        _ => ((char)int.Parse(match.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
    });

    [GeneratedRegex(@"\\(?:u[0-9A-F]{4}|n)")]
    private static partial Regex Escape();
}
