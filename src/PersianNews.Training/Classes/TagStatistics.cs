using System.Runtime.InteropServices;
using PersianNews.Tagging;

namespace PersianNews.Training.Classes;

/// <summary>
/// How a tagger labels each word over plain text, as two further classes of the word. A name that one sentence leaves in doubt is clear
/// in a hundred others; the tagger trained next knows what those say (in the manner of the two-stage tagging of Krishnan and Manning 2006).
/// </summary>
internal sealed class TagStatistics
{
    /// <summary>How many classes <see cref="Extend"/> adds to a word.</summary>
    public const int Columns = 2;

    /// <summary>Edges of the bands into which the share of a word's occurrences inside mentions is cut.</summary>
    private static readonly double[] ShareBands = [0.02, 0.1, 0.3, 0.6, 0.9];

    /// <summary>Edges of the bands into which a word's number of occurrences is cut.</summary>
    private static readonly int[] CountBands = [5, 30];

    private readonly int _labels;
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<ulong> _words = [];
    private readonly List<int> _counts = [];

    private TagStatistics(int labels) => _labels = labels;

    /// <summary>Tags all sentences and counts.</summary>
    public static TagStatistics Collect(IEnumerable<string[]> sentences, Tagger tagger, CancellationToken cancellation)
    {
        TagStatistics statistics = new(tagger.Model.Labels.Count);
        foreach (string[] words in sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            tagger.VisitLabels(words, statistics.Add);
        }

        return statistics;
    }

    /// <summary>The classes with two columns more: a band of how often the word is tagged and as what, and its most frequent label.</summary>
    /// <param name="classes">What is known of the words already.</param>
    /// <param name="granularities">How many of its columns are kept; what earlier statistics added is dropped.</param>
    /// <param name="minCount">How often a word must occur to be counted in.</param>
    public WordClasses Extend(WordClasses classes, int granularities, int minCount)
    {
        List<ulong> words = [];
        List<ushort> rows = [];
        for (int number = 0; number < _words.Count; number++)
        {
            ReadOnlySpan<int> counts = CollectionsMarshal.AsSpan(_counts).Slice(number * _labels, _labels);
            int total = 0;
            foreach (int count in counts)
                total += count;
            if (total < minCount)
                continue;
            ReadOnlySpan<ushort> known = classes.Find(_words[number]);
            words.Add(_words[number]);
            for (int g = 0; g < granularities; g++)
                rows.Add(known.IsEmpty ? WordClasses.Unknown : known[g]);
            rows.Add(BandOf(counts, total));
            rows.Add((ushort)(1 + counts.IndexOf(Max(counts))));
        }

        return WordClasses.Build(granularities + Columns, CollectionsMarshal.AsSpan(words), CollectionsMarshal.AsSpan(rows));
    }

    private void Add(ulong word, byte label)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out bool known);
        if (!known)
        {
            number = _words.Count;
            _words.Add(word);
            CollectionsMarshal.SetCount(_counts, _counts.Count + _labels);
        }

        CollectionsMarshal.AsSpan(_counts)[number * _labels + label]++;
    }

    private static ushort BandOf(ReadOnlySpan<int> counts, int total)
    {
        int share = BandOf((double)(total - counts[LabelSet.Outside]) / total, ShareBands);
        int frequency = 0;
        while (frequency < CountBands.Length && total >= CountBands[frequency])
            frequency++;
        int kind = 0;
        if (share > 0)
        {
            int begin = 1;
            for (int label = 3; label < counts.Length; label += 2)
            {
                if (counts[label] + counts[label + 1] > counts[begin] + counts[begin + 1])
                    begin = label;
            }

            // The type, and whether the word mostly begins mentions or goes on with them.
            kind = begin + (counts[begin + 1] > counts[begin] ? 1 : 0);
        }

        return (ushort)(1 + (kind * (ShareBands.Length + 1) + share) * (CountBands.Length + 1) + frequency);
    }

    private static int BandOf(double share, double[] edges)
    {
        int band = 0;
        while (band < edges.Length && share >= edges[band])
            band++;
        return band;
    }

    private static int Max(ReadOnlySpan<int> counts)
    {
        int max = counts[0];
        foreach (int count in counts)
            max = Math.Max(max, count);
        return max;
    }
}
