using System.Globalization;
using System.Text.RegularExpressions;

namespace PersianNews.Tests.Tokenization;

/// <summary>Reads the case files; Cases/tokenization/README.txt tells their form.</summary>
internal static partial class CaseFile
{
    public static IEnumerable<object[]> Read(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Cases", "tokenization", name + ".txt");
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("# ", StringComparison.Ordinal) && !line.Contains('\t', StringComparison.Ordinal))
                continue;
            string[] columns = line.Split('\t');
            if (columns.Length != 2)
                throw new FormatException($"{name}.txt:{number}: two columns expected");
            // Escaped here, since a test's arguments must survive the runner's serialization, which lone surrogates do not.
            yield return [name, number, columns[0], columns[1]];
        }
    }

    public static string Unescape(string text) => Escape().Replace(text, match => match.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'p' => "|",
        _ => ((char)int.Parse(match.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
    });

    public static string[] Parts(string column) => column.Length == 0 ? [] : column.Split('|');

    [GeneratedRegex(@"\\(?:u[0-9A-F]{4}|[nrtp])")]
    private static partial Regex Escape();
}
