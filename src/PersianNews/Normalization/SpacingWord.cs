using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>A word, or a part of one between half-spaces, as the spacing stage sees it: folded letters, as hashes.</summary>
internal struct SpacingWord
{
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    /// <summary>Hash of all letters; zero for no word.</summary>
    public ulong Hash;

    /// <summary>The last four letters, the last one lowest.</summary>
    public ulong Tail;

    /// <summary>Number of letters.</summary>
    public int Length;

    /// <summary>Whether a half-space after it would show: its last character is a letter that joins.</summary>
    public bool Joins;

    /// <summary>What the model knows of it.</summary>
    public SpacingEntry Entry;

    /// <summary>Reads the letters of <paramref name="text"/>, marks and kashidas left out.</summary>
    public static SpacingWord Of(ReadOnlySpan<char> text, SpacingModel model)
    {
        ulong hash = HashStart;
        ulong tail = 0;
        int length = 0;
        char[] map = CharacterFolding.Map;
        foreach (char c in text)
        {
            char folded = map[c];
            if (folded == CharacterFolding.Deleted) continue;
            hash = (hash ^ folded) * HashFactor;
            tail = (tail << 16) | folded;
            length++;
        }
        return new SpacingWord
        {
            Hash = hash,
            Tail = tail,
            Length = length,
            Joins = text.Length > 0 && CharacterTraits.Is(text[^1], CharacterTrait.Joins),
            Entry = model.Find(hash),
        };
    }

    /// <summary>Copies the letters at the start of <paramref name="source"/> and reads them as a word on the way.</summary>
    /// <param name="source">The text; all that counts is the letters up to the first other character.</param>
    /// <param name="destination">Where they go; no more are copied than it holds.</param>
    /// <param name="model">The model.</param>
    /// <param name="word">The word, which has the length of what was copied.</param>
    /// <returns>The number of letters copied.</returns>
    public static int CopyLetters(ReadOnlySpan<char> source, Span<char> destination, SpacingModel model, out SpacingWord word)
    {
        ulong hash = HashStart;
        ulong tail = 0;
        // The tables have an entry for every code unit, so that no bounds need be checked.
        ref char map = ref MemoryMarshal.GetArrayDataReference(CharacterFolding.Map);
        ref CharacterTrait traits = ref MemoryMarshal.GetReference(CharacterTraits.All);
        if (source.Length > destination.Length) source = source[..destination.Length];
        int i = 0;
        CharacterTrait last = CharacterTrait.None;
        foreach (char c in source)
        {
            CharacterTrait trait = Unsafe.Add(ref traits, c);
            if ((trait & CharacterTrait.Arabic) == 0) break;
            last = trait;
            destination[i++] = c;
            char folded = Unsafe.Add(ref map, c);
            hash = (hash ^ folded) * HashFactor;
            tail = (tail << 16) | folded;
        }
        word = new SpacingWord
        {
            Hash = hash,
            Tail = tail,
            Length = i,
            Joins = (last & CharacterTrait.Joins) != 0,
            Entry = model.Find(hash),
        };
        return i;
    }
}
