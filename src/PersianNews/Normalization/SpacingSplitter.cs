using System.Runtime.CompilerServices;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>Finds where a word lacks a half-space.</summary>
[SkipLocalsInit]
internal static class SpacingSplitter
{
    /// <summary>Letters of the longest word that is looked at.</summary>
    public const int LongestWord = 24;

    /// <summary>Letters of the shortest word that is looked at.</summary>
    public const int ShortestWord = 3;

    /// <summary>The lowest score that may be asked of <see cref="Find"/>: below it, models hold words to be whole.</summary>
    public const int LeastThreshold = -4;

    private const int LongestEnding = 8;

    // Cuts of which both halves are looked up before any is judged, so that the waits for memory overlap.
    private const int Batch = 16;

    // From this level on a word is too well known on its own to be two that ran together, plurals apart.
    private const int KnownLevel = 3;

    // A prefix before the form of a verb is rarely chance.
    private const int PrefixBonus = 12;

    /// <summary>Whether a half-space between two halves of a word is worth weighing.</summary>
    public static bool IsCandidate(in SpacingWord whole, in SpacingWord left, in SpacingWord right)
    {
        if (!left.Joins || whole.Length < ShortestWord || right.Length == 0) return false;
        bool verb = left.Entry.Class == SpacingClass.Prefix && right.Entry.Class == SpacingClass.Verb;
        if (whole.Entry.Level >= KnownLevel && right.Entry.Class != SpacingClass.Plural && !verb) return false;
        bool affix = left.Entry.Class == SpacingClass.Prefix || right.Entry.Class >= SpacingClass.Plural;
        return affix || (!left.Entry.IsUnknown && !right.Entry.IsUnknown);
    }

    /// <summary>Whether a half-space may be lacking in the word at all; says no to most words at once.</summary>
    public static bool MayLack(in SpacingWord whole) => !whole.Entry.IsWhole & whole.Length is >= ShortestWord and <= LongestWord;

    /// <summary>Whether both spellings of the word are in use, with the half-space and without it.</summary>
    public static bool IsOptional(in SpacingWord left, in SpacingWord right) =>
        right.Entry.Class is SpacingClass.Plural or SpacingClass.Comparative && !left.EndsInHe;

    /// <summary>Finds the best place for a half-space in a word.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">Which kinds are wanted.</param>
    /// <param name="text">The word as it is written.</param>
    /// <param name="whole">The word.</param>
    /// <param name="optional">Whether a half-space that may be left out is wanted.</param>
    /// <param name="threshold">The score that must be exceeded.</param>
    /// <returns>Where in <paramref name="text"/> it belongs, or zero for nowhere.</returns>
    public static int Find(
        SpacingModel model, SpacingOptions options, ReadOnlySpan<char> text, in SpacingWord whole, bool optional, int threshold)
    {
        SpacingHalves halves = new(text, model, stackalloc ushort[SpacingHalves.BufferLength]);
        Span<SpacingWord> lefts = stackalloc SpacingWord[Batch];
        Span<SpacingWord> rights = stackalloc SpacingWord[Batch];
        Span<int> cuts = stackalloc int[Batch];
        Span<uint> indices = stackalloc uint[SpacingFeatures.SplitCount];
        int best = 0;
        int bestScore = threshold;
        int next = 1;
        while (next < text.Length)
        {
            int count = 0;
            for (; next < text.Length && count < Batch; next++)
            {
                if (!CharacterTraits.Is(text[next - 1], CharacterTrait.Joins) || !CharacterTraits.Is(text[next], CharacterTrait.Arabic)) continue;
                cuts[count] = next;
                halves.Read(next, out lefts[count], out rights[count]);
                count++;
            }
            for (int i = 0; i < count; i++)
            {
                ref readonly SpacingWord left = ref lefts[i];
                ref readonly SpacingWord right = ref rights[i];
                // After something unknown only an ending counts, and endings are short.
                if (left.Entry.IsUnknown && text.Length - cuts[i] > LongestEnding) continue;
                if (!IsCandidate(whole, left, right) || (right.IsArticle && !left.EndsInHe) || (!optional && IsOptional(left, right)) || !IsWanted(options, left, right)) continue;
                SpacingFeatures.OfSplit(whole, left, right, indices);
                int score = SpacingFeatures.Score(model, indices) + (left.Entry.Class == SpacingClass.Prefix ? PrefixBonus : 0);
                if (score > bestScore) (best, bestScore) = (cuts[i], score);
            }
        }
        return best;
    }

    private static bool IsWanted(SpacingOptions options, in SpacingWord left, in SpacingWord right)
    {
        if (left.Entry.Class == SpacingClass.Prefix) return options.FusedVerbs && right.Entry.Class == SpacingClass.Verb;
        return right.Entry.Class >= SpacingClass.Plural ? options.FusedEndings : options.FusedCompounds;
    }
}
