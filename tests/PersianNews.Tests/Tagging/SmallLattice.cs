using PersianNews.Tagging;

namespace PersianNews.Tests.Tagging;

/// <summary>A sentence of random scores, short enough to try all its label sequences.</summary>
internal sealed class SmallLattice
{
    private const int Forbidden = -1_000_000;

    public SmallLattice(int types, int length, Random random, int spread)
    {
        Labels = new LabelSet(Enumerable.Range(0, types).Select(static i => $"T{i}"));
        Length = length;
        Scores = new int[length * Labels.Stride];
        for (int i = 0; i < Scores.Length; i++)
            Scores[i] = i % Labels.Stride < Labels.Count ? random.Next(-spread, spread + 1) : 0;
        Transitions = new int[(Labels.Count + 1) * Labels.Stride];
        Array.Fill(Transitions, Forbidden);
        for (int previous = 0; previous <= Labels.Count; previous++)
        {
            for (int next = 0; next < Labels.Count; next++)
            {
                if (previous == Labels.Count ? !LabelSet.IsInside(next) : LabelSet.MayFollow(previous, next))
                    Transitions[previous * Labels.Stride + next] = random.Next(-40, 41);
            }
        }
    }

    public LabelSet Labels { get; }

    public int Length { get; }

    /// <summary>A row for each token.</summary>
    public int[] Scores { get; }

    /// <summary>A row for each previous label, then that of first labels.</summary>
    public int[] Transitions { get; }

    /// <summary>A model with these transitions and no features.</summary>
    public TaggerModel Model(float scale) => new(
        new TaggerModelInfo(), Labels, WordClasses.None, PhraseLexicon.None, FeatureTable.Build(Labels.Stride, [], []), Transitions, scale);

    /// <summary>All label sequences that the scheme allows.</summary>
    public IEnumerable<byte[]> Sequences() => Extend([]);

    /// <summary>A sequence's score.</summary>
    public long ScoreOf(byte[] sequence)
    {
        long score = 0;
        for (int t = 0; t < Length; t++)
        {
            int previous = t == 0 ? Labels.Count : sequence[t - 1];
            score += Scores[t * Labels.Stride + sequence[t]] + Transitions[previous * Labels.Stride + sequence[t]];
        }

        return score;
    }

    private IEnumerable<byte[]> Extend(byte[] start)
    {
        if (start.Length == Length)
            return [start];
        return Enumerable.Range(0, Labels.Count)
            .Where(next => start.Length == 0 ? !LabelSet.IsInside(next) : LabelSet.MayFollow(start[^1], next))
            .SelectMany(next => Extend([.. start, (byte)next]));
    }
}
