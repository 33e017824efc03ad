using PersianNews.Normalization;
using PersianNews.Text;

namespace PersianNews.Training.Spacing;

/// <summary>How often words stand on their own.</summary>
internal sealed class WordCounts
{
    private const int LeastCount = 3;
    private const int MostWords = 40_000;

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _fused = [];

    /// <summary>Counts the words of plain text.</summary>
    public void AddPlain(string text)
    {
        foreach (string word in SpacingText.Words(text))
        {
            string[] parts = FoldedParts(word);
            foreach (string part in parts) Count(_words, part);
            for (int i = 1; i < parts.Length; i++) Count(_fused, parts[i - 1] + parts[i]);
            if (parts.Length > 2) Count(_fused, string.Concat(parts));
        }
    }

    /// <summary>The words worth keeping: all with a class, and the most frequent of the others.</summary>
    public IEnumerable<(string Word, SpacingEntry Entry)> Kept(Dictionary<string, SpacingClass> classes)
    {
        foreach ((string word, SpacingClass @class) in classes.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            string folded = Fold(word);
            yield return (folded, new SpacingEntry { Class = @class, Level = LevelOf(_words.GetValueOrDefault(folded)) });
        }
        var kept = _words.Where(p => p.Value >= LeastCount && p.Value > 2 * _fused.GetValueOrDefault(p.Key))
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(MostWords);
        foreach ((string word, int count) in kept) yield return (word, new SpacingEntry { Level = LevelOf(count) });
    }

    private static byte LevelOf(int count) => (byte)Math.Clamp(int.Log2(Math.Max(count, 1)), count > 0 ? 1 : 0, 15);

    private static string[] FoldedParts(string word) => Array.ConvertAll(word.Split(CharacterTraits.Zwnj), Fold);

    private static string Fold(string word)
    {
        Span<char> buffer = stackalloc char[word.Length];
        return buffer[..CharacterFolding.Fold(word, buffer)].ToString();
    }

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
