using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PersianNews.Normalization;

/// <summary>The run by 32 characters, which replaces letters, and for processors that know nothing wider.</summary>
internal sealed partial class CleanRun
{
    /// <summary>Copies one block and says at which of its characters the run has to stop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Block(ref ushort from, ref ushort to, char previous)
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

        uint lineBreak = Vector256.Equals(low, Vector256.Create((byte)'\n')).ExtractMostSignificantBits() & isLatinMask;
        uint hamza = Vector256.Equals(low, Vector256.Create(unchecked((byte)ScriptTable.HamzaAbove))).ExtractMostSignificantBits() & isArabicMask;
        uint he = Vector256.Equals(low, Vector256.Create(unchecked((byte)He))).ExtractMostSignificantBits() & isArabicMask;
        uint stops = ~(clean.ExtractMostSignificantBits() | halfSpace)
            | (space & ((space | lineBreak) << 1))
            | (lineBreak & (space << 1))
            | (halfSpace & ~((joins << 1) | 1))
            | (~word & (halfSpace << 1))
            | (separator & (digit << 1))
            | (hamza & ~((he << 1) | 1));
        return MayFollow(previous, (char)to) ? stops : stops | 1;
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
