using System.Numerics;

namespace PersianNews.Tagging;

/// <summary>Collects a word's atoms: the attributes from which its features are made.</summary>
internal static class WordAtoms
{
    private const int LongestAffix = 5;

    /// <summary>ZERO WIDTH NON-JOINER, the half-space.</summary>
    private const char HalfSpace = '\u200C';

    private enum Kind : byte
    {
        Word = 1, Prefix, Suffix, Shape, Length, Stem, Class, Lexicon, Boundary,
    }

    /// <summary>The atom of the places before a sentence's first token and after its last.</summary>
    public static ulong Boundary { get; } = FeatureHash.Mix((ulong)Kind.Boundary, 1);

    /// <summary>The atom of the very word.</summary>
    /// <param name="word">Hash of its form.</param>
    public static ulong OfWord(ulong word) => FeatureHash.Mix((ulong)Kind.Word, word);

    /// <summary>Writes the atoms of a word.</summary>
    /// <param name="form">The word's form; see <see cref="WordForm"/>.</param>
    /// <param name="word">The form's hash.</param>
    /// <param name="classes">The word's classes, coarsest first; empty for an unknown word.</param>
    /// <param name="lexicons">The lexicons that list the word as an entry of its own, a bit each.</param>
    /// <param name="atoms">At least <see cref="FeatureSchema.MaxAtoms"/> long.</param>
    /// <param name="groups">As long as <paramref name="atoms"/>.</param>
    /// <returns>The number of atoms.</returns>
    public static int Collect(
        ReadOnlySpan<char> form, ulong word, ReadOnlySpan<ushort> classes, uint lexicons, Span<ulong> atoms, Span<AtomGroup> groups)
    {
        int count = 0;
        Add(Kind.Word, word, AtomGroup.Word, atoms, groups, ref count);
        for (int length = 1; length <= LongestAffix && length < form.Length; length++)
        {
            Add(Kind.Prefix, FeatureHash.Of(form[..length]), AtomGroup.Affix, atoms, groups, ref count);
            Add(Kind.Suffix, FeatureHash.Of(form[^length..]), AtomGroup.Affix, atoms, groups, ref count);
        }

        int halfSpace = form.IndexOf(HalfSpace);
        if (halfSpace > 0)
            Add(Kind.Stem, FeatureHash.Of(form[..halfSpace]), AtomGroup.Affix, atoms, groups, ref count);

        Add(Kind.Shape, ShapeOf(form), AtomGroup.Shape, atoms, groups, ref count);
        Add(Kind.Length, (ulong)Math.Min(form.Length, 9), AtomGroup.Affix, atoms, groups, ref count);

        if (classes.IsEmpty)
            Add(Kind.Class, 0, AtomGroup.Class, atoms, groups, ref count);
        for (int i = 0; i < classes.Length; i++)
            Add(Kind.Class, ((ulong)(i + 1) << 32) | classes[i], AtomGroup.Class, atoms, groups, ref count);

        for (uint left = lexicons; left != 0; left &= left - 1)
            Add(Kind.Lexicon, (ulong)BitOperations.TrailingZeroCount(left), AtomGroup.Lexicon, atoms, groups, ref count);
        return count;
    }

    /// <summary>The feature of a phrase mark (see <see cref="PhraseLexicon.MarkPhrases"/>) seen from a token near it.</summary>
    public static ulong PhraseFeature(int bit, int offset) =>
        FeatureSchema.Unary(FeatureHash.Mix((ulong)Kind.Lexicon, (ulong)(bit + 64)), offset);

    private static void Add(Kind kind, ulong value, AtomGroup group, Span<ulong> atoms, Span<AtomGroup> groups, ref int count)
    {
        atoms[count] = FeatureHash.Mix((ulong)kind, value);
        groups[count++] = group;
    }

    /// <summary>The runs of character kinds in a word, at most eight of them, as digits of base 8.</summary>
    private static ulong ShapeOf(ReadOnlySpan<char> form)
    {
        ulong shape = 0;
        ulong last = 0;
        int runs = 0;
        foreach (char c in form)
        {
            ulong kind = c switch
            {
                HalfSpace => 1,
                '0' => 2,
                >= 'a' and <= 'z' => 3,
                >= '\u0620' and <= '\u06D3' => 4,
                _ => char.IsLetter(c) ? 5ul : char.IsPunctuation(c) ? 8 + ((ulong)c << 4) : 7,
            };
            if (kind == last)
                continue;
            last = kind;
            shape = FeatureHash.Mix(shape, kind);
            if (++runs == 8)
                break;
        }

        return shape;
    }
}
