using System.Runtime.CompilerServices;

namespace PersianNews.Normalization;

/// <summary>The features a half-space is decided by, as indices into the weights of the model.</summary>
internal static class SpacingFeatures
{
    /// <summary>Features of a space between two words.</summary>
    public const int JoinCount = 9;

    /// <summary>Features of a cut inside a word.</summary>
    public const int SplitCount = 14;

    /// <summary>Bits of an index; the model folds them to fewer.</summary>
    public const int IndexBits = 24;

    /// <summary>The index of no feature.</summary>
    public const uint None = 0;

    private const ulong Two = 0xFFFF_FFFF_0000_0000;
    private const ulong Three = 0xFFFF_FFFF_FFFF_0000;
    private const ulong One = 0xFFFF_0000_0000_0000;

    /// <summary>What the classes and levels of two words say for joining them.</summary>
    public static int WeightOfEntries(SpacingModel model, SpacingEntry left, SpacingEntry right) =>
        model.Weight(Index(7, Classes(left, right), Levels(left, right)));

    /// <summary>What the level of a pair of words in the model says for joining them.</summary>
    public static int WeightOfPair(SpacingModel model, SpacingEntry left, SpacingEntry right, int level) =>
        model.Weight(Index(8, (ulong)level, Classes(left, right))) + model.Weight(Index(9, (ulong)level, Levels(left, right)));

    /// <summary>What the words themselves and one word before and after them, as hashes, say for joining them.</summary>
    public static int WeightOfContext(SpacingModel model, ulong before, in SpacingWord left, in SpacingWord right, ulong after) =>
        model.Weight(Index(3, left.Hash, right.Hash)) + model.Weight(Index(4, before, left.Hash))
            + model.Weight(Index(5, right.Hash, after)) + model.Weight(Index(6, left.Tail & Three, right.Hash));

    /// <summary>The feature that a word is the left one of two; its weight is kept with the word.</summary>
    public static uint OfLeft(ulong left) => Index(1, left, 0);

    /// <summary>The feature that a word is the right one of two; its weight is kept with the word.</summary>
    public static uint OfRight(ulong right) => Index(2, right, 0);

    /// <summary>Whether the space between <paramref name="left"/> and <paramref name="right"/> should be a half-space.</summary>
    public static void OfJoin(
        in SpacingWord before, in SpacingWord left, in SpacingWord right, in SpacingWord after, int pairLevel, Span<uint> indices)
    {
        ulong classes = Classes(left.Entry, right.Entry);
        ulong levels = Levels(left.Entry, right.Entry);
        indices[0] = left.Entry.IsUnknown ? None : OfLeft(left.Hash);
        indices[1] = right.Entry.IsUnknown ? None : OfRight(right.Hash);
        indices[2] = Index(3, left.Hash, right.Hash);
        indices[3] = Index(4, before.Hash, left.Hash);
        indices[4] = Index(5, right.Hash, after.Hash);
        indices[5] = Index(6, left.Tail & Three, right.Hash);
        indices[6] = Index(7, classes, levels);
        indices[7] = Index(8, (ulong)pairLevel, classes);
        indices[8] = Index(9, (ulong)pairLevel, levels);
    }

    /// <summary>Whether <paramref name="whole"/> should have a half-space between <paramref name="left"/> and <paramref name="right"/>.</summary>
    public static void OfSplit(in SpacingWord whole, in SpacingWord left, in SpacingWord right, Span<uint> indices)
    {
        ulong classes = Classes(left.Entry, right.Entry);
        ulong levels = Levels(left.Entry, right.Entry);
        ulong known = (ulong)whole.Entry.Level;
        ulong lengths = ((uint)Math.Min(left.Length, 7) << 8) | (uint)Math.Min(right.Length, 7);
        indices[0] = Index(21, left.Hash, 0);
        indices[1] = Index(22, right.Hash, 0);
        indices[2] = Index(23, left.Hash, right.Hash);
        indices[3] = Index(24, classes, levels);
        indices[4] = Index(25, known, classes);
        indices[5] = Index(26, known, levels);
        indices[6] = Index(27, left.Tail & One, right.Hash);
        indices[7] = Index(28, left.Tail & Two, right.Hash);
        indices[8] = Index(29, left.Hash, right.Tail & Two);
        indices[9] = Index(30, lengths, classes);
        indices[10] = Index(31, known, right.Hash);
        indices[11] = Index(32, known, left.Hash);
        indices[12] = Index(33, lengths, levels);
        indices[13] = Index(34, whole.Hash, (ulong)left.Length);
    }

    /// <summary>The sum of the weights at <paramref name="indices"/>.</summary>
    public static int Score(SpacingModel model, ReadOnlySpan<uint> indices)
    {
        int score = 0;
        foreach (uint index in indices) score += model.Weight(index);
        return score;
    }

    private static ulong Classes(SpacingEntry left, SpacingEntry right) => ((uint)left.Class << 8) | (uint)right.Class;

    private static ulong Levels(SpacingEntry left, SpacingEntry right) => ((uint)left.Level << 8) | (uint)right.Level;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Index(ulong kind, ulong first, ulong second)
    {
        ulong mixed = ((first + kind) * 0x9E3779B97F4A7C15) ^ ((second + (kind << 32)) * 0xC2B2AE3D27D4EB4F);
        return (uint)(((mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9) >> (64 - IndexBits));
    }
}
