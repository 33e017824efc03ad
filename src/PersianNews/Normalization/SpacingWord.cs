using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>A word, or a part of one between half-spaces, as the spacing stage sees it: folded letters, as hashes.</summary>
[SkipLocalsInit]
internal struct SpacingWord
{
    private const int Width = PlainLetters.Width;

    /// <summary>Hash of all letters; zero for no word.</summary>
    public ulong Hash;

    /// <summary>The last four letters, the last one highest.</summary>
    public ulong Tail;

    /// <summary>What the model knows of it.</summary>
    public SpacingEntry Entry;

    /// <summary>Number of letters.</summary>
    public int Length;

    /// <summary>Whether a half-space after it would show: its last character is a letter that joins.</summary>
    public bool Joins;

    /// <summary>Whether the last letter is he, as in the words that take most endings by a half-space.</summary>
    public readonly bool EndsInHe => Tail >> 48 == '\u0647';

    /// <summary>Whether it is the article as it stands after he: alef and ye.</summary>
    public readonly bool IsArticle => Length == 2 && Tail == ((ulong)'\u06CC' << 48 | (ulong)'\u0627' << 32);

    // Ones as long as the word, from where a block of them is read.
    private static ReadOnlySpan<ushort> Ones =>
    [
        0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Reads the letters of <paramref name="text"/>, marks and kashidas left out.</summary>
    public static SpacingWord Of(ReadOnlySpan<char> text, SpacingModel model)
    {
        Span<ushort> block = stackalloc ushort[Width];
        block.Clear();
        ulong hash = 0;
        ulong tail = 0;
        int length = 0;
        char[] map = CharacterFolding.Map;
        foreach (char c in text)
        {
            char folded = map[c];
            if (folded == CharacterFolding.Deleted) continue;
            if (length > 0 && length % Width == 0)
            {
                hash = HashOf(Vector256.Create<ushort>(block), hash);
                block.Clear();
            }
            block[length % Width] = folded;
            tail = (tail >> 16) | ((ulong)folded << 48);
            length++;
        }
        if (length > 0) hash = HashOf(Vector256.Create<ushort>(block), hash);
        return new SpacingWord
        {
            Hash = hash,
            Tail = tail,
            Length = length,
            Joins = text.Length > 0 && CharacterTraits.Is(text[^1], CharacterTrait.Joins),
            Entry = model.Words.Find(hash),
        };
    }

    /// <summary>Reads a word of letters that folding leaves as they are.</summary>
    /// <param name="text">The first letter; a block can be read from here on.</param>
    /// <param name="length">The number of letters, at most <see cref="PlainLetters.Width"/>.</param>
    /// <param name="model">The model.</param>
    /// <param name="word">The word.</param>
    public static void OfPlain(ref ushort text, int length, SpacingModel model, out SpacingWord word)
    {
        ReadPlain(ref text, length, out word);
        word.Entry = model.Words.Find(word.Hash);
    }

    /// <summary>The same without looking the word up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReadPlain(ref ushort text, int length, out SpacingWord word)
    {
        Vector256<ushort> ones = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(Ones), (nuint)(Width - length));
        ulong hash = HashOf(Vector256.LoadUnsafe(ref text) & ones, 0);
        // Without branches, which on lengths would be guessed wrong every other time.
        int isShort = (length - 4) >> 31;
        ulong tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref text, (length - 4) & ~isShort)));
        word.Hash = hash;
        word.Tail = tail << (16 * ((4 - length) & isShort));
        word.Length = length;
        word.Joins = CharacterTraits.Is((char)Unsafe.Add(ref text, length - 1), CharacterTrait.Joins);
        word.Entry = default;
    }

    /// <summary>Hashes a block of letters, zeros after the last, on top of the hash of the blocks before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashOf(Vector256<ushort> letters, ulong before)
    {
        Vector256<ulong> fours = letters.AsUInt64();
        ulong hash = (fours[0] * 0x9FB21C651E98DF25) + (fours[1] * 0xD6E8FEB86659FD93) + (fours[2] * 0xA0761D6478BD642F)
            + (fours[3] * 0xE7037ED1A0B428DB) + (before * 0x8EBC6AF09C88C6E3);
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }
}
