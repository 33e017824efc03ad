using System.Text.Json;
using PersianNews.Text;

namespace PersianNews.Training.Corpora;

/// <summary>Reads gold texts: JSON lines with <c>text</c> and <c>entities</c>, a list of <c>[start, end, type]</c> in UTF-16 code units.</summary>
public static class JsonLinesReader
{
    /// <summary>The records of a file, plain or gzipped.</summary>
    /// <exception cref="FormatException">A line is not such a record, or an offset lies outside its text; names file and line.</exception>
    public static IEnumerable<GoldRecord> Read(string path)
    {
        int number = 0;
        foreach (string line in CorpusFile.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return Parse(line, path, number);
        }
    }

    private static GoldRecord Parse(string line, string path, int number)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string text = root.GetProperty("text").GetString() ?? throw new FormatException("text is null");
            string id = root.TryGetProperty("id", out JsonElement given) ? given.ToString() : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            List<(TextSpan, string)> entities = [];
            foreach (JsonElement entity in root.GetProperty("entities").EnumerateArray())
            {
                int start = entity[0].GetInt32();
                int end = entity[1].GetInt32();
                if (start < 0 || end <= start || end > text.Length)
                    throw new FormatException($"entity [{start}, {end}] lies outside the text");
                string? type = entity[2].GetString();
                if (string.IsNullOrEmpty(type) || type.Any(char.IsWhiteSpace))
                    throw new FormatException($"entity [{start}, {end}] has no type, or one with white space");
                entities.Add((TextSpan.FromBounds(start, end), type));
            }

            entities.Sort(static (a, b) => a.Item1.Start.CompareTo(b.Item1.Start));
            return new GoldRecord(id, text, [.. entities]);
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new FormatException($"{path}, line {number}: {e.Message}", e);
        }
    }
}
