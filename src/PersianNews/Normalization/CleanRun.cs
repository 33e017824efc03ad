using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>Copies runs of text that need nothing but a letter replaced one for one, 64 or 32 characters at a time.</summary>
/// <remarks>
/// Characters are classed by bitmaps of U+00xx and U+06xx, looked up in vectors; what neighbours decide (two blanks, the half-space,
/// a separator after a digit, the hamza above) is decided on bit masks. Anything else ends the run and is left to the caller, who may
/// always be asked in vain.
/// </remarks>
internal sealed partial class CleanRun
{
    private const int Width = 32;

    // Letters frequent enough in raw text to be worth a comparison each.
    private const char ArabicYe = '\u064A';
    private const char AlefMaksura = '\u0649';
    private const char ArabicKaf = '\u0643';

    private const char He = '\u0647';

    private readonly Vector256<ushort> _arabicYe;
    private readonly Vector256<ushort> _alefMaksura;
    private readonly Vector256<ushort> _arabicKaf;
    private readonly Bitmap _latin;
    private readonly Bitmap _arabic;
    private readonly Bitmap _joins;
    private readonly CleanTables? _tables;

    /// <summary>Makes a copier.</summary>
    /// <param name="table">What is done with each character.</param>
    /// <param name="wide">Whether to go by 64 characters where the processor can.</param>
    public CleanRun(ScriptTable table, bool wide = true)
    {
        bool[] clean = new bool[char.MaxValue + 1];
        for (int c = 0; c < 0x700; c++) clean[c] = table.Classes[c] == ScriptClass.Plain && table.Map[c] == c;
        clean[' '] = clean['\n'] = true;
        clean['.'] = clean[','] = true;
        foreach (char c in (ReadOnlySpan<char>)[ArabicYe, AlefMaksura, ArabicKaf]) clean[c] = table.Classes[c] == ScriptClass.Plain;
        // The hamza above, which composes with some letters and stays on this one.
        const char Hamza = ScriptTable.HamzaAbove;
        clean[Hamza] = table.Classes[Hamza] is ScriptClass.Plain or ScriptClass.Composing && table.Map[Hamza] == Hamza;
        _arabicYe = Vector256.Create((ushort)table.Map[ArabicYe]);
        _alefMaksura = Vector256.Create((ushort)table.Map[AlefMaksura]);
        _arabicKaf = Vector256.Create((ushort)table.Map[ArabicKaf]);
        // Clean characters that Block would take for letters or digits, but which are not, are left to the caller.
        for (int c = 0x621; c < 0x700; c++) clean[c] &= !IsWordLike(c) || CharacterTraits.Is((char)c, CharacterTrait.Word);
        _latin = new Bitmap(c => clean[c]);
        _arabic = new Bitmap(c => clean[0x600 + c]);
        _joins = new Bitmap(c => CharacterTraits.Is((char)(0x600 + c), CharacterTrait.Joins));
        if (wide && Avx512Vbmi.IsSupported) _tables = new CleanTables(c => clean[c] && table.Map[c] == c);
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
        int done = 0;
        while (length - done >= Width)
        {
            if (_tables is { } tables && length - done >= WideWidth && MayFollow(previous, (char)Unsafe.Add(ref from, done)))
            {
                done += CopyWide(tables, ref Unsafe.Add(ref from, done), ref Unsafe.Add(ref to, done), length - done);
                if (done > 0) previous = (char)Unsafe.Add(ref to, done - 1);
                if (length - done < Width) break;
            }
            uint stops = Block(ref Unsafe.Add(ref from, done), ref Unsafe.Add(ref to, done), previous);
            if (stops != 0) return done + BitOperations.TrailingZeroCount(stops);
            done += Width;
            previous = (char)Unsafe.Add(ref to, done - 1);
        }
        if (done == length) return done;
        // The rest is shorter than a block: the last whole block is done instead, part of it for the second time.
        int start = length - Width;
        if (start > 0) previous = (char)Unsafe.Add(ref to, start - 1);
        uint rest = Block(ref Unsafe.Add(ref from, start), ref Unsafe.Add(ref to, start), previous) >> (done - start);
        return Math.Min(length, done + BitOperations.TrailingZeroCount(rest));
    }

    /// <summary>Whether two characters that are clean on their own are so as neighbours.</summary>
    private static bool MayFollow(char previous, char next)
    {
        if (previous == CharacterTraits.Zwnj) return CharacterTraits.Is(next, CharacterTrait.Word);
        return next switch
        {
            ' ' => previous is not (' ' or '\n'),
            '\n' => previous != ' ',
            '.' or ',' => !CharacterTraits.Is(previous, CharacterTrait.Digit),
            CharacterTraits.Zwnj => CharacterTraits.Is(previous, CharacterTrait.Joins),
            ScriptTable.HamzaAbove => previous == He,
            _ => true,
        };
    }

    /// <summary>Copies a text shorter than a block by way of a padded copy of it, where NUL ends the run.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CopyShort(ref ushort from, ref ushort to, int length, char previous)
    {
        Span<ushort> padded = stackalloc ushort[Width];
        Span<ushort> copy = stackalloc ushort[Width];
        MemoryMarshal.CreateReadOnlySpan(ref from, length).CopyTo(padded);
        padded[length..].Clear();
        uint stops = Block(ref padded[0], ref copy[0], previous);
        int count = Math.Min(length, BitOperations.TrailingZeroCount(stops));
        copy[..count].CopyTo(MemoryMarshal.CreateSpan(ref to, length));
        return count;
    }
}
