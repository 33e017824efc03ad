using System.Collections.Immutable;
using PersianNews.Normalization;

namespace PersianNews.Archives.Indexing.Queries;

/// <summary>
/// Finds the ways a word or phrase may be spaced: parts of a word may stand joined or apart, whichever way the query has them,
/// so that the three usual spellings of a verb with its prefix find each other.
/// </summary>
internal static class Spellings
{
    // Every gap doubles the ways. Beyond this many only the way it is written, all joined, all apart, and each single gap the other way count.
    private const int MostFreeGaps = 5;

    /// <summary>The spellings of words that stand one directly after the other.</summary>
    /// <param name="words">The words as they are written, each without white space.</param>
    /// <param name="isPrefix">Whether the last one is only the beginning of a word.</param>
    /// <returns>The spellings, each once; none if no word holds a letter or digit.</returns>
    public static ImmutableArray<Spelling> Of(IReadOnlyList<string> words, bool isPrefix)
    {
        List<Spelling> spellings = [];
        AddSpacings(Read(words), isPrefix, spellings);
        // A verb written as one word has the gap between its parts only once spacing is repaired. Half a word cannot be judged.
        string[] repaired = [.. words.Select((word, i) => isPrefix && i == words.Count - 1 ? word : Repair(word))];
        if (!repaired.SequenceEqual(words))
            AddSpacings(Read(repaired), isPrefix, spellings);
        return [.. spellings.Distinct()];
    }

    /// <summary>The spelling of several words as one, or null if they hold no letter or digit.</summary>
    public static Spelling? Joined(IEnumerable<string> words, bool isPrefix)
    {
        string key = string.Concat(Read([.. words]).Select(piece => piece.Key));
        return key.Length == 0 ? null : new Spelling([key], isPrefix);
    }

    private static string Repair(string word) => SpacingRepairer.Default.Repair(Normalizer.Default.Normalize(word));

    private static List<(string Key, bool Apart)> Read(IReadOnlyList<string> words)
    {
        List<(string Key, bool Apart)> pieces = [];
        foreach (string word in words)
        {
            KeyReader reader = new(word);
            while (reader.MoveNext())
            {
                string whole = reader.Key.ToString();
                List<string> parts = [];
                KeyReader.AddParts(reader.Span.Slice(word), parts);
                // The key of the whole knows more than those of its parts: there an ezafe is left out.
                if (parts.Count == 0 || string.Concat(parts) != whole)
                    parts = [whole];
                pieces.AddRange(parts.Select((part, i) => (part, Apart: i == 0)));
            }
        }

        return pieces;
    }

    private static void AddSpacings(List<(string Key, bool Apart)> pieces, bool isPrefix, List<Spelling> spellings)
    {
        if (pieces.Count == 0)
            return;
        bool[] written = [.. pieces.Skip(1).Select(piece => piece.Apart)];
        Add(written);
        if (written.Length <= MostFreeGaps)
        {
            for (int ways = 0; ways < 1 << written.Length; ways++)
                Add([.. written.Select((_, gap) => (ways >> gap & 1) == 1)]);
            return;
        }

        Add([.. written.Select(_ => true)]);
        Add([.. written.Select(_ => false)]);
        for (int gap = 0; gap < written.Length; gap++)
            Add([.. written.Select((apart, i) => apart ^ i == gap)]);

        void Add(bool[] apart)
        {
            List<string> keys = [pieces[0].Key];
            for (int i = 0; i < apart.Length; i++)
            {
                if (apart[i])
                    keys.Add(pieces[i + 1].Key);
                else
                    keys[^1] += pieces[i + 1].Key;
            }

            spellings.Add(new Spelling([.. keys], isPrefix));
        }
    }
}
