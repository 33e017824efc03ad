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

    // Letters frequent enough in raw text to be worth a comparison each: Arabic ye, alef maksura, Arabic kaf.
    private const string Replaced = "\u064A\u0649\u0643";

    private readonly Vector256<ushort>[] _from = new Vector256<ushort>[3];
    private readonly Vector256<ushort>[] _to = new Vector256<ushort>[3];
    private readonly Bitmap _latin;
    private readonly Bitmap _arabic;
    private readonly Bitmap _joins;
    private readonly Bitmap _word;
    private readonly uint _spaces;
    private readonly uint _halfSpaces;
    private readonly uint _separators;

    public CleanRun(ScriptTable table)
    {
        bool[] clean = new bool[char.MaxValue + 1];
        for (int c = 0; c < 0x700; c++) clean[c] = table.Classes[c] == ScriptClass.Plain && table.Map[c] == c;
        clean[' '] = true;
        clean['.'] = clean[','] = true;
        for (int i = 0; i < Replaced.Length; i++)
        {
            char c = Replaced[i];
            clean[c] = table.Classes[c] == ScriptClass.Plain;
            _from[i] = Vector256.Create((ushort)c);
            _to[i] = Vector256.Create((ushort)table.Map[c]);
        }
        _latin = new Bitmap(c => clean[c]);
        _arabic = new Bitmap(c => clean[0x600 + c]);
        _joins = new Bitmap(c => CharacterTraits.Is((char)(0x600 + c), CharacterTrait.Joins));
        _word = new Bitmap(c => clean[0x600 + c] && CharacterTraits.Is((char)(0x600 + c), CharacterTrait.Word));
        _spaces = table.Options.WhiteSpace ? uint.MaxValue : 0;
        _halfSpaces = table.Options.HalfSpaces ? uint.MaxValue : 0;
        _separators = table.Classes['.'] == ScriptClass.Separator ? uint.MaxValue : 0;
    }

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
        Carry carry = new()
        {
            Space = previous is ' ' or '\n' ? 1u : 0u,
            HalfSpace = previous == CharacterTraits.Zwnj ? 1u : 0u,
            Digit = CharacterTraits.Is(previous, CharacterTrait.Digit) ? 1u : 0u,
            Joins = CharacterTraits.Is(previous, CharacterTrait.Joins) ? 1u : 0u,
        };
        int done = 0;
        for (; done <= length - Width; done += Width)
        {
            uint stops = Block(ref Unsafe.Add(ref from, done), ref Unsafe.Add(ref to, done), ref carry);
            if (stops != 0) return done + (int)uint.TrailingZeroCount(stops);
        }
        if (done == length) return done;
        // The rest is shorter than a block: it goes through a padded copy, where NUL ends the run.
        Span<char> paddedSource = stackalloc char[Width];
        Span<char> paddedDestination = stackalloc char[Width];
        paddedSource.Clear();
        source[done..length].CopyTo(paddedSource);
        uint last = Block(ref Unsafe.As<char, ushort>(ref paddedSource[0]), ref Unsafe.As<char, ushort>(ref paddedDestination[0]), ref carry);
        int count = Math.Min(length - done, (int)uint.TrailingZeroCount(last));
        paddedDestination[..count].CopyTo(destination[done..]);
        return done + count;
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
        Vector256<byte> bit = Bitmap.Bit(highNibble);
        Vector256<byte> isArabic = Vector256.Equals(high, Vector256.Create((byte)0x06));
        Vector256<byte> isLatin = Vector256.Equals(high, Vector256<byte>.Zero);

        Vector256<byte> clean = (_arabic.Test(low, lowNibble, bit) & isArabic) | (_latin.Test(low, lowNibble, bit) & isLatin);
        uint space = (Vector256.Equals(low, Vector256.Create((byte)' ')) & isLatin).ExtractMostSignificantBits();
        uint halfSpace = (Vector256.Equals(low, Vector256.Create((byte)0x0C)) & Vector256.Equals(high, Vector256.Create((byte)0x20)))
            .ExtractMostSignificantBits();
        uint word = (_word.Test(low, lowNibble, bit) & isArabic).ExtractMostSignificantBits();
        uint joins = (_joins.Test(low, lowNibble, bit) & isArabic).ExtractMostSignificantBits();
        uint digit = (Vector256.GreaterThanOrEqual(low, Vector256.Create((byte)0xF0)) & Vector256.LessThanOrEqual(low, Vector256.Create((byte)0xF9))
            & isArabic).ExtractMostSignificantBits();
        uint separator = ((Vector256.Equals(low, Vector256.Create((byte)'.')) | Vector256.Equals(low, Vector256.Create((byte)','))) & isLatin)
            .ExtractMostSignificantBits();

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<ushort> Replace(Vector256<ushort> text)
    {
        Vector256<ushort>[] from = _from;
        Vector256<ushort>[] to = _to;
        for (int i = 0; i < 3; i++) text = Vector256.ConditionalSelect(Vector256.Equals(text, from[i]), to[i], text);
        return text;
    }

    /// <summary>What the last character of a block was, as the lowest bit.</summary>
    private struct Carry
    {
        public uint Space;
        public uint HalfSpace;
        public uint Digit;
        public uint Joins;
    }

    /// <summary>A set of bytes that is tested 32 at a time: for each low nibble, a bit for each high nibble.</summary>
    private readonly struct Bitmap
    {
        private readonly Vector256<byte> _lower;
        private readonly Vector256<byte> _upper;

        public Bitmap(Func<int, bool> contains)
        {
            Span<byte> lower = stackalloc byte[16];
            Span<byte> upper = stackalloc byte[16];
            for (int c = 0; c < 256; c++)
            {
                if (contains(c)) (c < 128 ? lower : upper)[c & 15] |= (byte)(1 << ((c >> 4) & 7));
            }
            _lower = Vector256.Create(Vector128.Create<byte>(lower), Vector128.Create<byte>(lower));
            _upper = Vector256.Create(Vector128.Create<byte>(upper), Vector128.Create<byte>(upper));
        }

        /// <summary>The bit that stands for each high nibble.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<byte> Bit(Vector256<byte> highNibble) => LookUp(Vector256.Create(0x8040201008040201ul).AsByte(), highNibble);

        /// <summary>All bits set in each byte that is in the set.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<byte> Test(Vector256<byte> value, Vector256<byte> lowNibble, Vector256<byte> bit)
        {
            Vector256<byte> isUpper = Vector256.LessThan(value.AsSByte(), Vector256<sbyte>.Zero).AsByte();
            Vector256<byte> row = Vector256.ConditionalSelect(isUpper, LookUp(_upper, lowNibble), LookUp(_lower, lowNibble));
            return ~Vector256.Equals(row & bit, Vector256<byte>.Zero);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<byte> LookUp(Vector256<byte> table, Vector256<byte> index) => Avx2.IsSupported
            ? Avx2.Shuffle(table, index)
            : Vector256.Create(Vector128.ShuffleNative(table.GetLower(), index.GetLower()), Vector128.ShuffleNative(table.GetUpper(), index.GetUpper()));
    }
}
