using PersianNews.Normalization;
using PersianNews.Text;

namespace PersianNews.Training.Spacing;

/// <summary>How often two words stand joined by a half-space, and how often apart.</summary>
internal sealed class PairCounts
{
    private const int MostPairs = 52_000;

    private readonly Dictionary<(string Left, string Right), (int Joined, int Apart)> _counts = [];

    /// <summary>Counts the pairs of a text that are joined, or those apart that have been seen joined before.</summary>
    public void Add(string text, bool joined)
    {
        string? before = null;
        int last = -2;
        foreach ((int start, int end) in SpacingText.Runs(text))
        {
            string[] parts = text[start..end].Split(CharacterTraits.Zwnj);
            if (!joined && before is not null && last == start - 1 && text[last] == ' ') Count(before, parts[0], joined);
            for (int i = 1; joined && i < parts.Length; i++) Count(parts[i - 1], parts[i], joined);
            before = parts[^1];
            last = end;
        }
    }

    /// <summary>The pairs worth keeping, the most frequent ones, with a level for <see cref="SpacingPairTable.Find"/>.</summary>
    public IEnumerable<(ulong Left, ulong Right, byte Level)> Kept(Dictionary<string, SpacingClass> classes, Func<string, ulong> hash) => _counts
        .Where(p => p.Value.Joined > 0 && !IsRegular(p.Key, classes))
        .OrderByDescending(p => p.Value.Joined).ThenBy(p => p.Key.Left, StringComparer.Ordinal).ThenBy(p => p.Key.Right, StringComparer.Ordinal)
        .Take(MostPairs)
        .Select(p => (hash(p.Key.Left), hash(p.Key.Right), LevelOf(p.Value.Joined, p.Value.Apart)));

    /// <summary>Whether the pair follows a rule, so that it need not be listed.</summary>
    private static bool IsRegular((string Left, string Right) pair, Dictionary<string, SpacingClass> classes) =>
        classes.GetValueOrDefault(pair.Left) == SpacingClass.Prefix || classes.GetValueOrDefault(pair.Right) >= SpacingClass.Plural;

    private static byte LevelOf(int joined, int apart)
    {
        int level = 8;
        for (int j = joined; j > 2 * apart && level < 15; j /= 2) level++;
        for (int a = apart; a > 2 * joined && level > 1; a /= 2) level--;
        return (byte)level;
    }

    private void Count(string left, string right, bool joined)
    {
        if (left.Length == 0 || right.Length == 0 || !CharacterTraits.Is(left[^1], CharacterTrait.Joins)) return;
        (string, string) key = (left, right);
        if (!joined && !_counts.ContainsKey(key)) return;
        (int j, int a) = _counts.GetValueOrDefault(key);
        _counts[key] = joined ? (j + 1, a) : (j, a + 1);
    }
}
