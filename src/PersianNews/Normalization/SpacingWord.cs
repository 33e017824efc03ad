using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>A word, or a part of one between half-spaces, as the spacing stage sees it: folded letters, as hashes.</summary>
[SkipLocalsInit]
internal struct SpacingWord
{
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    // Letters of most words.
    private const int Usual = 8;

    /// <summary>Hash of all letters; zero for no word.</summary>
    public ulong Hash;

    /// <summary>The last four letters, the last one lowest.</summary>
    public ulong Tail;

    /// <summary>Number of letters.</summary>
    public int Length;

    /// <summary>Whether a half-space after it would show: its last character is a letter that joins.</summary>
    public bool Joins;

    /// <summary>What it says as the left one of two words for joining them.</summary>
    public sbyte LeftWeight;

    /// <summary>What it says as the right one of two words for joining them.</summary>
    public sbyte RightWeight;

    /// <summary>What the model knows of it.</summary>
    public SpacingEntry Entry;

    /// <summary>Reads the letters of <paramref name="text"/>, marks and kashidas left out; leaves the weights open.</summary>
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

    /// <summary>Reads a word of letters that folding leaves as they are.</summary>
    /// <param name="text">The first letter; eight characters can be read from here on.</param>
    /// <param name="length">The number of letters.</param>
    /// <param name="model">The model.</param>
    /// <param name="word">The word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfPlain(ref ushort text, int length, SpacingModel model, out SpacingWord word)
    {
        // The hashes of all beginnings, since to stop at the end of the word would be a guess of the processor that goes wrong.
        Span<ulong> hashes = stackalloc ulong[Usual + 1];
        ref ulong all = ref MemoryMarshal.GetReference(hashes);
        ulong hash = HashStart;
        for (int i = 0; i < Usual; i++)
        {
            hash = (hash ^ Unsafe.Add(ref text, i)) * HashFactor;
            Unsafe.Add(ref all, i + 1) = hash;
        }
        if (length <= Usual) hash = Unsafe.Add(ref all, length);
        else for (int i = Usual; i < length; i++) hash = (hash ^ Unsafe.Add(ref text, i)) * HashFactor;

        int rest = Math.Max(length - 4, 0);
        ulong tail = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref text, rest))));
        tail = ((tail >> 8) & 0x00FF_00FF_00FF_00FF) | ((tail & 0x00FF_00FF_00FF_00FF) << 8);
        word.Hash = hash;
        word.Tail = tail >> (16 * Math.Max(4 - length, 0));
        word.Length = length;
        word.Joins = CharacterTraits.Is((char)Unsafe.Add(ref text, length - 1), CharacterTrait.Joins);
        word.Entry = model.Find(hash);
        word.LeftWeight = SpacingFeatures.WeightOfLeft(model, hash);
        word.RightWeight = SpacingFeatures.WeightOfRight(model, hash);
    }

    /// <summary>The word with its weights.</summary>
    public readonly SpacingWord Weighed(SpacingModel model) => this with
    {
        LeftWeight = SpacingFeatures.WeightOfLeft(model, Hash),
        RightWeight = SpacingFeatures.WeightOfRight(model, Hash),
    };
}
