using System.Text;

namespace PersianNews.Cli.Reporting;

/// <summary>
/// Keeps tables readable on terminals that reorder right-to-left text: every cell that holds such text is isolated, so that it does not
/// pull the numbers and borders beside it into its own order. Done on lines that are laid out already, since layout would count the
/// invisible marks as columns.
/// </summary>
internal static class BidiLines
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';
    private const char MiddleDot = '\u00B7';

    /// <summary>Isolates the right-to-left cells of each line. Cells end at box-drawing characters and middle dots.</summary>
    public static string Isolate(string lines)
    {
        StringBuilder isolated = new(lines.Length);
        int start = 0;
        for (int i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && !EndsCell(lines[i]))
                continue;
            Append(isolated, lines.AsSpan(start, i - start));
            if (i < lines.Length)
                isolated.Append(lines[i]);
            start = i + 1;
        }

        return isolated.ToString();
    }

    /// <summary>Text of others for one line of a terminal: without line ends and the controls that could steer it.</summary>
    public static string Clean(string? text) =>
        string.Concat((text ?? "").Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c).Where(c => !IsBidiControl(c)));

    private static bool EndsCell(char c) => c is '\n' or '\r' or MiddleDot or (>= '\u2500' and <= '\u257F');

    private static void Append(StringBuilder isolated, ReadOnlySpan<char> cell)
    {
        if (cell.IndexOfAnyInRange('\u0590', '\u08FF') < 0 && cell.IndexOfAnyInRange('\uFB1D', '\uFEFC') < 0)
        {
            isolated.Append(cell);
            return;
        }

        int end = cell.TrimEnd(' ').Length;
        int start = cell.Length - cell.TrimStart(' ').Length;
        isolated.Append(cell[..start]).Append(FirstStrongIsolate).Append(cell[start..end]).Append(PopIsolate).Append(cell[end..]);
    }

    private static bool IsBidiControl(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
