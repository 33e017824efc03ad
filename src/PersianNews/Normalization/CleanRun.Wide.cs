using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PersianNews.Normalization;

/// <summary>The run through text to which nothing at all need be done, 64 characters at a time.</summary>
internal sealed partial class CleanRun
{
    private const int WideWidth = 64;

    /// <summary>Copies up to the first character at which the run might have to stop; <see cref="Block"/> knows whether it has to.</summary>
    /// <param name="tables">The sets of characters.</param>
    /// <param name="from">The text, of which the first character may follow what was written before.</param>
    /// <param name="to">Room for the copy.</param>
    /// <param name="length">The length of both, at least <see cref="WideWidth"/>.</param>
    /// <returns>The number of characters that need nothing.</returns>
    /// <remarks>
    /// Blocks overlap by one character, so that every pair of neighbours stands in one; the last block overlaps by more.
    /// </remarks>
    private static int CopyWide(CleanTables tables, ref ushort from, ref ushort to, int length)
    {
        nint last = length - WideWidth;
        nint at = 0;
        while (true)
        {
            Vector512<ushort> first = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, at));
            Vector512<ushort> second = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, at + (WideWidth / 2)));
            first.StoreUnsafe(ref Unsafe.Add(ref to, at));
            second.StoreUnsafe(ref Unsafe.Add(ref to, at + (WideWidth / 2)));

            Vector512<byte> low = Pack(first & Vector512.Create((ushort)0xFF), second & Vector512.Create((ushort)0xFF));
            Vector512<byte> wholeRow = Pack(first >>> 6, second >>> 6); // 255 for all from U+4000 on
            Vector512<byte> row = Vector512.Min(wholeRow, Vector512.Create((byte)CleanTables.LastRow));
            Vector512<byte> bit = LookUp(tables.RowBits, row);
            Vector512<byte> current = LookUp(tables.CurrentColumns, low) & LookUp(tables.CurrentRows, row);
            Vector512<byte> previous = LookUp(LookUp(tables.PreviousColumns, low) & LookUp(tables.PreviousRows, row), tables.Before);
            ulong notPlain = WhereZero(LookUp(tables.Plain, low) & bit);
            ulong notJoining = WhereZero(LookUp(tables.Joining, low) & bit);
            ulong halfSpace = WhereZero((wholeRow ^ Vector512.Create((byte)0x80)) | (low ^ Vector512.Create((byte)0x0C)));
            // The first character has nothing before it here.
            ulong pair = ~WhereZero(current & previous) & ~1ul;

            ulong doubtful = (notPlain & ~halfSpace) | (halfSpace & (notJoining << 1)) | pair;
            if (doubtful != 0) return (int)at + BitOperations.TrailingZeroCount(doubtful);
            if (at == last) return length;
            at = Math.Min(at + WideWidth - 1, last);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WhereZero(Vector512<byte> bytes) => Vector512.Equals(bytes, Vector512<byte>.Zero).ExtractMostSignificantBits();

    /// <summary>The byte of a 64-byte table that the last six bits of each byte of <paramref name="index"/> name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LookUp(Vector512<byte> table, Vector512<byte> index) => Avx512Vbmi.PermuteVar64x8(table, index);

    /// <summary>Makes bytes of numbers, in order; 255 of those above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Pack(Vector512<ushort> first, Vector512<ushort> second) => Avx512F.PermuteVar8x64(
        Avx512BW.PackUnsignedSaturate(first.AsInt16(), second.AsInt16()).AsUInt64(), Vector512.Create(0ul, 2, 4, 6, 1, 3, 5, 7)).AsByte();
}
