using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PersianNews.Tests.Normalization;

/// <summary>One line of a case file: input, expected output, rule and note, parted by tabs.</summary>
internal sealed record CaseLine(string Input, string Expected, string Rule, string Note, string Place)
{
    public override string ToString() => Place;
}

/// <summary>Reads the case files under <c>Cases</c>.</summary>
internal static partial class CaseFile
{
    /// <summary>The cases of a file; lines that start with a number sign and a space are remarks.</summary>
    public static IEnumerable<CaseLine> Read(string path)
    {
        string full = Path.Combine(AppContext.BaseDirectory, "Cases", path);
        string[] lines = File.ReadAllLines(full, Encoding.UTF8);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i].StartsWith("# ", StringComparison.Ordinal)) continue;
            string[] fields = lines[i].Split('\t');
            if (fields.Length < 3) throw new FormatException($"{path}({i + 1}): fewer than three fields");
            string input = Unescape(fields[0]);
            string expected = fields[1] == "=" ? input : Unescape(fields[1]);
            yield return new CaseLine(input, expected, fields[2], fields.ElementAtOrDefault(3) ?? "", $"{path}({i + 1})");
        }
    }

    /// <summary>Replaces the escapes of C# by what they stand for.</summary>
    public static string Unescape(string text) => Escape().Replace(text, m => m.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'f' => "\f",
        '\\' => "\\",
        _ => ((char)int.Parse(m.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
    });

    [GeneratedRegex(@"\\(?:[nrtf\\]|u[0-9A-Fa-f]{4})")]
    private static partial Regex Escape();
}
