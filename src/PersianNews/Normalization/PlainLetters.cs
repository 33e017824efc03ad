using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>Finds where the letters at the start of a text end, 16 characters at a time: letters of U+06xx that folding leaves as they are.</summary>
internal static class PlainLetters
{
    /// <summary>Characters looked at.</summary>
    public const int Width = 16;

    /// <summary>Characters of a window, which is looked at in one go.</summary>
    public const int WindowLength = 64;

    // For each of the last four bits a bit for each of the four bits before, in two tables of eight.
    private static readonly Vector256<byte> Lower = Table(upper: 0);
    private static readonly Vector256<byte> Upper = Table(upper: 8);
    private static readonly Vector256<byte> LowerBits = Repeat(0x8040201008040201, 0);
    private static readonly Vector256<byte> UpperBits = Repeat(0, 0x8040201008040201);

    /// <summary>The number of letters at the start of <paramref name="text"/>, at most <see cref="Width"/>.</summary>
    public static int Count(Vector256<ushort> text) => BitOperations.TrailingZeroCount(OthersIn(text) | (1u << Width));

    /// <summary>A bit for each of the <see cref="WindowLength"/> characters from <paramref name="text"/> on that is no plain letter.</summary>
    public static ulong OthersInWindow(ref ushort text)
    {
        ulong others = 0;
        for (int i = 0; i < WindowLength; i += Width) others |= (ulong)OthersIn(Vector256.LoadUnsafe(ref text, (nuint)i)) << i;
        return others;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint OthersIn(Vector256<ushort> text)
    {
        Vector256<ushort> offset = Vector256.Min(text - Vector256.Create((ushort)0x600), Vector256.Create((ushort)0xFF));
        Vector256<byte> column = (offset & Vector256.Create((ushort)0x0F)).AsByte();
        Vector256<byte> row = (offset >>> 4).AsByte();
        Vector256<byte> found = (LookUp(Lower, column) & LookUp(LowerBits, row)) | (LookUp(Upper, column) & LookUp(UpperBits, row));
        return Vector256.Equals(found.AsUInt16(), Vector256<ushort>.Zero).ExtractMostSignificantBits();
    }

    private static Vector256<byte> LookUp(Vector256<byte> table, Vector256<byte> index) => Avx2.IsSupported
        ? Avx2.Shuffle(table, index)
        : Vector256.Create(Vector128.ShuffleNative(table.GetLower(), index.GetLower()), Vector128.ShuffleNative(table.GetUpper(), index.GetUpper()));

    private static Vector256<byte> Table(int upper)
    {
        Span<byte> columns = stackalloc byte[16];
        columns.Clear();
        for (int c = 0; c < 0x100; c++)
        {
            char letter = (char)(0x600 + c);
            bool plain = CharacterTraits.Is(letter, CharacterTrait.Arabic) && CharacterFolding.Map[letter] == letter && c != 0xFF;
            if (plain && (c >> 4) - upper is >= 0 and < 8) columns[c & 15] |= (byte)(1 << ((c >> 4) - upper));
        }
        Vector128<byte> lane = Vector128.Create<byte>(columns);
        return Vector256.Create(lane, lane);
    }

    private static Vector256<byte> Repeat(ulong lower, ulong upper) => Vector256.Create(lower, upper, lower, upper).AsByte();
}
