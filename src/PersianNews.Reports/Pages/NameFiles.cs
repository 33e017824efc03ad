using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PersianNews.Reports.Counting;

namespace PersianNews.Reports.Pages;

/// <summary>
/// The names to look through, in files by the first letter of each word, as scripts: a page opened from a disk can read those.
/// </summary>
internal sealed class NameFiles
{
    private const int MostNames = 50_000;
    private const int RowsAFile = 2_000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly SortedDictionary<string, List<object[]>> _byLetter = new(StringComparer.Ordinal);

    /// <summary>Sorts names by their letters.</summary>
    /// <param name="entities">The entities, the most mentioned first.</param>
    /// <param name="pages">How many of them have pages.</param>
    public NameFiles(IEnumerable<EntityTotals> entities, int pages)
    {
        int number = 0;
        foreach (EntityTotals entity in entities.Take(MostNames))
        {
            number++;
            object[] row = [entity.Name, entity.English ?? "", entity.Type, entity.Mentions, number <= pages ? number : 0];
            foreach (string letter in Letters($"{entity.Name} {entity.English}"))
            {
                if (!_byLetter.TryGetValue(letter, out List<object[]>? rows))
                    _byLetter.Add(letter, rows = []);
                rows.Add(row);
            }
        }
    }

    /// <summary>The files, with their names.</summary>
    public IEnumerable<(string Name, string Content)> Make()
    {
        SortedDictionary<string, List<string>> map = new(StringComparer.Ordinal);
        int files = 0;
        foreach ((string letter, List<object[]> rows) in _byLetter)
        {
            foreach (object[][] part in rows.Chunk(RowsAFile))
            {
                string name = Paths.NameFile(files++);
                if (!map.TryGetValue(letter, out List<string>? names))
                    map.Add(letter, names = []);
                names.Add(name);
                yield return (name, $"persianNews.names({JsonSerializer.Serialize(name)},{JsonSerializer.Serialize(part, Json)});\n");
            }
        }

        yield return ("letters.js", $"persianNews.letters({JsonSerializer.Serialize(map, Json)});\n");
    }

    /// <summary>The first letters of a name's words, as the script folds what is typed.</summary>
    private static HashSet<string> Letters(string name)
    {
        HashSet<string> letters = new(StringComparer.Ordinal);
        bool isStart = true;
        foreach (Rune rune in Fold(name).EnumerateRunes())
        {
            if (isStart && !Rune.IsWhiteSpace(rune))
                letters.Add(Rune.ToLowerInvariant(rune).ToString());
            isStart = Rune.IsWhiteSpace(rune);
        }

        return letters;
    }

    private static string Fold(string name) => name
        .Replace('\u0643', '\u06A9') // ARABIC LETTER KAF, KEHEH
        .Replace('\u064A', '\u06CC') // ARABIC LETTER YEH, FARSI YEH
        .Replace('\u0649', '\u06CC') // ARABIC LETTER ALEF MAKSURA
        .Replace('\u200C', ' '); // ZERO WIDTH NON-JOINER
}
