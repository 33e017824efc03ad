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

    private const int LongestEnding = 8;

    // From this level on a word is too well known on its own to be two that ran together, plurals apart.
    private const int KnownLevel = 3;

    // A prefix before the form of a verb is rarely chance.
    private const int PrefixBonus = 12;

    private const char Mim = '\u0645';
    private const char Nun = '\u0646';
    private const char Ye = '\u06CC';
    private const ulong Heh = '\u0647';
    private const ulong Alef = '\u0627';

    /// <summary>Whether a half-space between two halves of a word is worth weighing.</summary>
    public static bool IsCandidate(in SpacingWord whole, in SpacingWord left, in SpacingWord right)
    {
        if (!left.Joins || whole.Length < ShortestWord || right.Length == 0) return false;
        bool verb = left.Entry.Class == SpacingClass.Prefix && right.Entry.Class == SpacingClass.Verb;
        if (whole.Entry.Level >= KnownLevel && right.Entry.Class != SpacingClass.Plural && !verb) return false;
        bool affix = left.Entry.Class == SpacingClass.Prefix || right.Entry.Class >= SpacingClass.Plural;
        return affix || (left.Entry != default && right.Entry != default);
    }

    /// <summary>Whether the word may have a candidate at all; says no to most words at the cost of a comparison or two.</summary>
    public static bool MayHaveCandidate(ReadOnlySpan<char> text, in SpacingWord whole)
    {
        if (whole.Length is < ShortestWord or > LongestWord) return false;
        if (whole.Entry.Level < KnownLevel) return true;
        // Among well-known words only what starts with a verb prefix in mim and ye, and plurals: he and alef in the last letters.
        if (CharacterFolding.Map[text[text[0] == Nun ? 2 : 1]] == Ye && text[text[0] == Nun ? 1 : 0] == Mim) return true;
        const ulong PluralPair = (Heh << 16) | Alef;
        ulong tail = whole.Tail;
        return (uint)tail == PluralPair || (uint)(tail >> 16) == PluralPair || (uint)(tail >> 32) == PluralPair;
    }

    /// <summary>Whether both spellings of the word are in use, with the half-space and without it.</summary>
    public static bool IsOptional(in SpacingWord left, in SpacingWord right) =>
        right.Entry.Class is SpacingClass.Plural or SpacingClass.Comparative && (left.Tail & 0xFFFF) != Heh;

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
        int best = 0;
        int bestScore = threshold;
        Span<uint> indices = stackalloc uint[SpacingFeatures.SplitCount];
        for (int i = 1; i < text.Length; i++)
        {
            if (!CharacterTraits.Is(text[i - 1], CharacterTrait.Joins) || !CharacterTraits.Is(text[i], CharacterTrait.Arabic)) continue;
            SpacingWord left = SpacingWord.Of(text[..i], model);
            // After something unknown only an ending counts, and endings are short.
            if (left.Entry == default && text.Length - i > LongestEnding) continue;
            SpacingWord right = SpacingWord.Of(text[i..], model);
            if (!IsCandidate(whole, left, right) || (!optional && IsOptional(left, right)) || !IsWanted(options, left, right)) continue;
            SpacingFeatures.OfSplit(whole, left, right, indices);
            int score = SpacingFeatures.Score(model, indices) + (left.Entry.Class == SpacingClass.Prefix ? PrefixBonus : 0);
            if (score > bestScore) (best, bestScore) = (i, score);
        }
        return best;
    }

    private static bool IsWanted(SpacingOptions options, in SpacingWord left, in SpacingWord right)
    {
        if (left.Entry.Class == SpacingClass.Prefix) return options.FusedVerbs && right.Entry.Class == SpacingClass.Verb;
        return right.Entry.Class >= SpacingClass.Plural ? options.FusedEndings : options.FusedCompounds;
    }
}
