using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>Copies runs of text that need nothing but a letter replaced one for one, 32 characters at a time.</summary>
/// <remarks>
/// Characters are classed by two bitmaps, one for U+00xx and one for U+06xx, looked up in vectors; what neighbours decide (two spaces,
/// the half-space, a separator after a digit) is decided on bit masks. Anything else ends the run and is left to the caller.
/// </remarks>
internal sealed class CleanRun
{
    /// <summary>Characters handled at a time.</summary>
    public const int Width = 32;

    // Letters frequent enough in raw text to be worth a comparison each.
    private const char ArabicYe = '\u064A';
    private const char AlefMaksura = '\u0649';
    private const char ArabicKaf = '\u0643';

    private readonly Vector256<ushort> _arabicYe;
    private readonly Vector256<ushort> _alefMaksura;
    private readonly Vector256<ushort> _arabicKaf;
    private readonly Bitmap _latin;
    private readonly Bitmap _arabic;
    private readonly Bitmap _joins;
    private readonly uint _spaces;
    private readonly uint _halfSpaces;
    private readonly uint _separators;

    public CleanRun(ScriptTable table)
    {
        bool[] clean = new bool[char.MaxValue + 1];
        for (int c = 0; c < 0x700; c++) clean[c] = table.Classes[c] == ScriptClass.Plain && table.Map[c] == c;
        clean[' '] = true;
        clean['.'] = clean[','] = true;
        foreach (char c in (ReadOnlySpan<char>)[ArabicYe, AlefMaksura, ArabicKaf]) clean[c] = table.Classes[c] == ScriptClass.Plain;
        _arabicYe = Vector256.Create((ushort)table.Map[ArabicYe]);
        _alefMaksura = Vector256.Create((ushort)table.Map[AlefMaksura]);
        _arabicKaf = Vector256.Create((ushort)table.Map[ArabicKaf]);
        // Clean characters that Block would take for letters or digits, but which are not, are left to the caller.
        for (int c = 0x621; c < 0x700; c++) clean[c] &= !IsWordLike(c) || CharacterTraits.Is((char)c, CharacterTrait.Word);
        _latin = new Bitmap(c => clean[c]);
        _arabic = new Bitmap(c => clean[0x600 + c]);
        _joins = new Bitmap(c => CharacterTraits.Is((char)(0x600 + c), CharacterTrait.Joins));
        _spaces = table.Options.WhiteSpace ? uint.MaxValue : 0;
        _halfSpaces = table.Options.HalfSpaces ? uint.MaxValue : 0;
        _separators = table.Classes['.'] == ScriptClass.Separator ? uint.MaxValue : 0;
    }

    private static bool IsWordLike(int c) => c is <= 0x64A or >= 0x66E;

    /// <summary>Copies from <paramref name="source"/> to <paramref name="destination"/> until a character needs more than that.</summary>
    /// <param name="source">The text from here on.</param>
    /// <param name="destination">Room for the copy; may be shorter than the source.</param>
    /// <param name="previous">The character written last, or a line feed at the start.</param>
    /// <returns>The number of characters copied.</returns>
    public int Copy(ReadOnlySpan<char> source, Span<char> destination, char previous)
    {
        int length = Math.Min(source.Length, destination.Length);
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(source));
        ref ushort to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(destination));
        if (length < Width) return CopyShort(ref from, ref to, length, previous);
        Carry carry = new(previous);
        int done = 0;
        for (; done <= length - Width; done += Width)
        {
            uint stops = Block(ref Unsafe.Add(ref from, done), ref Unsafe.Add(ref to, done), ref carry);
            if (stops != 0) return done + (int)uint.TrailingZeroCount(stops);
        }
        if (done == length) return done;
        // The rest is shorter than a block: the last whole block is done instead, part of it for the second time.
        int start = length - Width;
        carry = new Carry((char)Unsafe.Add(ref to, start - 1));
        uint rest = Block(ref Unsafe.Add(ref from, start), ref Unsafe.Add(ref to, start), ref carry) >> (done - start);
        return Math.Min(length, done + (int)uint.TrailingZeroCount(rest));
    }

    /// <summary>Copies a text shorter than a block by way of a padded copy of it, where NUL ends the run.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CopyShort(ref ushort from, ref ushort to, int length, char previous)
    {
        Span<ushort> padded = stackalloc ushort[Width];
        Span<ushort> copy = stackalloc ushort[Width];
        MemoryMarshal.CreateReadOnlySpan(ref from, length).CopyTo(padded);
        padded[length..].Clear();
        Carry carry = new(previous);
        uint stops = Block(ref padded[0], ref copy[0], ref carry);
        int count = Math.Min(length, (int)uint.TrailingZeroCount(stops));
        copy[..count].CopyTo(MemoryMarshal.CreateSpan(ref to, length));
        return count;
    }

    /// <summary>Copies one block and says at which of its characters the run has to stop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Block(ref ushort from, ref ushort to, ref Carry carry)
    {
        Vector256<ushort> first = Replace(Vector256.LoadUnsafe(ref from));
        Vector256<ushort> second = Replace(Vector256.LoadUnsafe(ref from, Width / 2));
        first.StoreUnsafe(ref to);
        second.StoreUnsafe(ref to, Width / 2);

        Vector256<byte> high = Vector256.Narrow(first >>> 8, second >>> 8);
        Vector256<byte> low = Vector256.Narrow(first & Vector256.Create((ushort)0xFF), second & Vector256.Create((ushort)0xFF));
        Vector256<byte> lowNibble = low & Vector256.Create((byte)0x0F);
        Vector256<byte> highNibble = (low.AsUInt16() >>> 4).AsByte() & Vector256.Create((byte)0x0F);
        Vector256<byte> bit = LookUp(Vector256.Create(0x8040201008040201ul).AsByte(), highNibble);
        Vector256<byte> isArabic = Vector256.Equals(high, Vector256.Create((byte)0x06));
        Vector256<byte> isLatin = Vector256.Equals(high, Vector256<byte>.Zero);

        Vector256<byte> lowerRows = Blend(LookUp(_latin.Lower, lowNibble), LookUp(_arabic.Lower, lowNibble), isArabic);
        Vector256<byte> upperRows = Blend(LookUp(_latin.Upper, lowNibble), LookUp(_arabic.Upper, lowNibble), isArabic);
        Vector256<byte> clean = Vector256.Equals(Blend(lowerRows, upperRows, low) & bit, bit) & (isArabic | isLatin);
        Vector256<byte> joining = Blend(LookUp(_joins.Lower, lowNibble), LookUp(_joins.Upper, lowNibble), low);
        // Among clean characters of the Arabic block, letters and digits are those from hamza to ye and from dotless be on.
        Vector256<byte> wordLike = Vector256.LessThanOrEqual(low - Vector256.Create((byte)0x21), Vector256.Create((byte)(0x4A - 0x21)))
            | Vector256.GreaterThanOrEqual(low, Vector256.Create((byte)0x6E));
        Vector256<byte> persianDigit = Vector256.LessThanOrEqual(low - Vector256.Create((byte)0xF0), Vector256.Create((byte)9));
        // The comma is 0x2C and the full stop 0x2E.
        Vector256<byte> point = Vector256.Equals(low & Vector256.Create((byte)0xFD), Vector256.Create((byte)','));

        uint isArabicMask = isArabic.ExtractMostSignificantBits();
        uint isLatinMask = isLatin.ExtractMostSignificantBits();
        uint space = Vector256.Equals(low, Vector256.Create((byte)' ')).ExtractMostSignificantBits() & isLatinMask;
        uint halfSpace = (Vector256.Equals(low, Vector256.Create((byte)0x0C)) & Vector256.Equals(high, Vector256.Create((byte)0x20)))
            .ExtractMostSignificantBits();
        uint word = wordLike.ExtractMostSignificantBits() & isArabicMask;
        uint joins = Vector256.Equals(joining & bit, bit).ExtractMostSignificantBits() & isArabicMask;
        uint digit = persianDigit.ExtractMostSignificantBits() & isArabicMask;
        uint separator = point.ExtractMostSignificantBits() & isLatinMask;

        uint stops = ~(clean.ExtractMostSignificantBits() | halfSpace)
            | (space & ((space << 1) | carry.Space) & _spaces)
            | (halfSpace & ~((joins << 1) | carry.Joins) & _halfSpaces)
            | (~word & ((halfSpace << 1) | carry.HalfSpace) & _halfSpaces)
            | (separator & ((digit << 1) | carry.Digit) & _separators);
        carry.Space = space >> 31;
        carry.HalfSpace = halfSpace >> 31;
        carry.Digit = digit >> 31;
        carry.Joins = joins >> 31;
        return stops;
    }

    /// <summary>For each byte the second vector's where the mask's highest bit is set, and the first one's elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Blend(Vector256<byte> first, Vector256<byte> second, Vector256<byte> mask) => Avx2.IsSupported
        ? Avx2.BlendVariable(first, second, mask)
        : Vector256.ConditionalSelect(Vector256.LessThan(mask.AsSByte(), Vector256<sbyte>.Zero).AsByte(), second, first);

    /// <summary>The byte of a 16-byte table, held twice, that each byte of <paramref name="index"/> names.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> LookUp(Vector256<byte> table, Vector256<byte> index) => Avx2.IsSupported
        ? Avx2.Shuffle(table, index)
        : Vector256.Create(Vector128.ShuffleNative(table.GetLower(), index.GetLower()), Vector128.ShuffleNative(table.GetUpper(), index.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<ushort> Replace(Vector256<ushort> text)
    {
        text = Vector256.ConditionalSelect(Vector256.Equals(text, Vector256.Create((ushort)ArabicYe)), _arabicYe, text);
        text = Vector256.ConditionalSelect(Vector256.Equals(text, Vector256.Create((ushort)AlefMaksura)), _alefMaksura, text);
        return Vector256.ConditionalSelect(Vector256.Equals(text, Vector256.Create((ushort)ArabicKaf)), _arabicKaf, text);
    }

    /// <summary>What the last character of a block was, as the lowest bit.</summary>
    private struct Carry(char last)
    {
        public uint Space = last is ' ' or '\n' ? 1u : 0u;
        public uint HalfSpace = last == CharacterTraits.Zwnj ? 1u : 0u;
        public uint Digit = CharacterTraits.Is(last, CharacterTrait.Digit) ? 1u : 0u;
        public uint Joins = CharacterTraits.Is(last, CharacterTrait.Joins) ? 1u : 0u;
    }

    /// <summary>A set of bytes, to be tested 32 at a time: for each low nibble, a bit for each high nibble below eight and from eight on.</summary>
    private readonly struct Bitmap
    {
        public readonly Vector256<byte> Lower;
        public readonly Vector256<byte> Upper;

        public Bitmap(Func<int, bool> contains)
        {
            Span<byte> lower = stackalloc byte[16];
            Span<byte> upper = stackalloc byte[16];
            for (int c = 0; c < 256; c++)
            {
                if (contains(c)) (c < 128 ? lower : upper)[c & 15] |= (byte)(1 << ((c >> 4) & 7));
            }
            Lower = Vector256.Create(Vector128.Create<byte>(lower), Vector128.Create<byte>(lower));
            Upper = Vector256.Create(Vector128.Create<byte>(upper), Vector128.Create<byte>(upper));
        }
    }
}
