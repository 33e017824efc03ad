using PersianNews.Normalization;

namespace PersianNews.Training.Spacing;

/// <summary>The classes of word parts, from the hand-written lists in <c>data/lexicons/spacing</c>.</summary>
public static class SpacingLexicon
{
    private static readonly string[] PresentEndings = ["م", "ی", "د", "یم", "ید", "ند", "ه", "ن", "ین"];
    private static readonly string[] PastEndings = ["", "م", "ی", "یم", "ید", "ند", "ه", "ن", "ین"];

    // A vowel before the ending takes a ye: می‌آیم, می‌گویم.
    private static readonly string[] VowelStems = ["ا", "و"];

    /// <summary>Reads both lists.</summary>
    /// <param name="folder">The folder with <c>affixes.tsv</c> and <c>verbs.tsv</c>.</param>
    /// <exception cref="FormatException">A line cannot be read; the message names file and line.</exception>
    internal static Dictionary<string, SpacingClass> Read(string folder)
    {
        Dictionary<string, SpacingClass> classes = [];
        foreach (string[] fields in Lines(Path.Combine(folder, "affixes.tsv")))
        {
            foreach (string form in fields[1].Split(' ')) classes.TryAdd(form, Enum.Parse<SpacingClass>(fields[0], ignoreCase: true));
        }
        foreach (string[] fields in Lines(Path.Combine(folder, "verbs.tsv")))
        {
            if (fields[0] != "-") AddForms(classes, fields[0], PastEndings);
            if (fields[1] == "-") continue;
            AddForms(classes, fields[1], PresentEndings);
            if (VowelStems.Any(v => fields[1].EndsWith(v, StringComparison.Ordinal)) || fields[1] == "آ") AddForms(classes, fields[1] + "ی", PresentEndings);
        }
        return classes;
    }

    private static void AddForms(Dictionary<string, SpacingClass> classes, string stem, string[] endings)
    {
        foreach (string ending in endings) classes.TryAdd(stem + ending, SpacingClass.Verb);
    }

    private static IEnumerable<string[]> Lines(string path)
    {
        string[] lines = File.ReadAllLines(path);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#') || lines[i].Length == 0) continue;
            string[] fields = lines[i].Split('\t');
            if (fields.Length != 2) throw new FormatException($"{path}({i + 1}): two fields expected");
            yield return fields;
        }
    }
}
