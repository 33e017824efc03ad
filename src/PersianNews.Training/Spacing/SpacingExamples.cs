using PersianNews.Normalization;
using PersianNews.Text;

namespace PersianNews.Training.Spacing;

/// <summary>Labelled examples of one kind: feature indices, and whether a half-space stands there.</summary>
internal sealed class SpacingExamples(int featureCount)
{
    private const int ShortestPart = 1;

    public int FeatureCount { get; } = featureCount;

    public List<uint> Indices { get; } = [];

    public List<bool> Labels { get; } = [];

    public ReadOnlySpan<uint> this[int example] =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Indices).Slice(example * FeatureCount, FeatureCount);

    /// <summary>Adds the spaces and half-spaces between words of a text.</summary>
    public void AddJoins(string text, SpacingModel words)
    {
        List<SpacingWord> parts = [];
        List<char> gaps = [];
        int last = -2;
        Span<uint> indices = stackalloc uint[FeatureCount];
        foreach ((int start, int end) in SpacingText.Runs(text))
        {
            if (last != start - 1 || text[last] != ' ')
            {
                Flush(parts, gaps, words, indices);
            }
            else
            {
                gaps.Add(' ');
            }
            int partStart = start;
            for (int i = start; i <= end; i++)
            {
                if (i < end && text[i] != CharacterTraits.Zwnj) continue;
                if (partStart > start) gaps.Add(CharacterTraits.Zwnj);
                parts.Add(SpacingWord.Of(text.AsSpan(partStart, i - partStart), words));
                partStart = i + 1;
            }
            last = end;
        }
        Flush(parts, gaps, words, indices);
    }

    /// <summary>Adds the places inside words where a half-space is or might be, each word with its half-spaces taken out.</summary>
    public void AddSplits(string text, SpacingModel words)
    {
        Span<uint> indices = stackalloc uint[FeatureCount];
        foreach (string word in SpacingText.Words(text))
        {
            string fused = word.Replace("\u200C", "", StringComparison.Ordinal);
            HashSet<int> cuts = [];
            for (int i = 0; i < word.Length; i++)
            {
                if (word[i] == CharacterTraits.Zwnj) cuts.Add(i - cuts.Count);
            }
            SpacingWord whole = SpacingWord.Of(fused, words);
            if (whole.Length > SpacingSplitter.LongestWord) continue;
            for (int i = ShortestPart; i < fused.Length; i++)
            {
                SpacingWord left = SpacingWord.Of(fused.AsSpan(0, i), words);
                SpacingWord right = SpacingWord.Of(fused.AsSpan(i), words);
                if (!SpacingSplitter.IsCandidate(whole, left, right)) continue;
                SpacingFeatures.OfSplit(whole, left, right, indices);
                Add(indices, cuts.Contains(i));
            }
        }
    }

    private void Flush(List<SpacingWord> parts, List<char> gaps, SpacingModel words, Span<uint> indices)
    {
        for (int i = 0; i + 1 < parts.Count; i++)
        {
            if (!parts[i].Joins) continue;
            SpacingWord before = i > 0 ? parts[i - 1] : default;
            SpacingWord after = i + 2 < parts.Count ? parts[i + 2] : default;
            SpacingFeatures.OfJoin(before, parts[i], parts[i + 1], after, words.Pairs.Find(parts[i].Hash, parts[i + 1].Hash), indices);
            Add(indices, gaps[i] == CharacterTraits.Zwnj);
        }
        parts.Clear();
        gaps.Clear();
    }

    private void Add(ReadOnlySpan<uint> indices, bool label)
    {
        Indices.AddRange(indices);
        Labels.Add(label);
    }
}
