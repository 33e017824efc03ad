using System.Runtime.Intrinsics;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>
/// Sets of characters for <see cref="CleanRun"/>. A character is a row, which is all of its bits but the last six, and a column, which
/// is those six. Sets of U+00xx and U+06xx have a bit for each of their eight rows in each of 64 columns.
/// </summary>
internal sealed class CleanTables
{
    /// <summary>The row for characters from U+0FC0 on; they are in no set.</summary>
    public const int LastRow = 63;

    private const int ArabicRow = 0x600 >> 6;

    // Bits of pairs that are not clean, in which the first character has the bit in "previous" and the second one in "current".
    // Sets of pairs are rows by columns, so they may hold more than they should, which costs time alone.
    private const byte Number = 1; // a digit and a separator
    private const byte Blanks = 2; // a space or line feed and a space
    private const byte LineEnd = 4; // a space and a line feed
    private const byte Hamza = 8; // alef, waw or ye and the hamza above
    private const byte WordEnd = 16; // a half-space and what is no letter, for each row or so
    private const byte WordEnd2 = 32;
    private const byte WordEnd3 = 64;

    private readonly byte[] _currentColumns = new byte[64];
    private readonly byte[] _currentRows = new byte[64];
    private readonly byte[] _previousColumns = new byte[64];
    private readonly byte[] _previousRows = new byte[64];

    /// <summary>Makes the tables for the characters that are copied as they are.</summary>
    public CleanTables(Func<int, bool> isPlain)
    {
        byte[] bits = new byte[64];
        for (int i = 0; i < 4; i++)
        {
            bits[i] = (byte)(1 << i);
            bits[ArabicRow + i] = (byte)(0x10 << i);
        }
        RowBits = Vector512.Create(bits);

        int[] latin = [0, 1, 2, 3];
        Add(Number, [ArabicRow + 3], Range('\u06F0', '\u06F9'), [0], [',', '.']);
        Add(Blanks, [0], [' ', '\n'], [0], [' ']);
        Add(LineEnd, [0], [' '], [0], ['\n']);
        Add(Hamza, [ArabicRow, ArabicRow + 1, ArabicRow + 3], ['\u0627', '\u0648', '\u06CC'], [ArabicRow + 1], [ScriptTable.HamzaAbove]);
        Add(WordEnd, [LastRow], [CharacterTraits.Zwnj], latin, Range(0, 63));
        Add(WordEnd2, [LastRow], [CharacterTraits.Zwnj], [ArabicRow], Range('\u0600', '\u0620'));
        Add(WordEnd3, [LastRow], [CharacterTraits.Zwnj], [ArabicRow + 1], [.. Range('\u064B', '\u066D'), 0x670]);
        CurrentColumns = Vector512.Create(_currentColumns);
        CurrentRows = Vector512.Create(_currentRows);
        PreviousColumns = Vector512.Create(_previousColumns);
        PreviousRows = Vector512.Create(_previousRows);

        // What is no letter has to be known for it after a half-space, or it is not plain.
        Plain = Set(c => isPlain(c) && (CharacterTraits.Is((char)c, CharacterTrait.Word) || EndsWord(c)));
        Joining = Set(c => CharacterTraits.Is((char)c, CharacterTrait.Joins));
        Before = Vector512<byte>.Indices - Vector512<byte>.One;
    }

    /// <summary>For each row its bit in the sets.</summary>
    public Vector512<byte> RowBits { get; }

    /// <summary>The set of characters that are copied as they are.</summary>
    public Vector512<byte> Plain { get; }

    /// <summary>The set of letters that join to the next one.</summary>
    public Vector512<byte> Joining { get; }

    /// <summary>For each column the pairs that a character of it may be the second of.</summary>
    public Vector512<byte> CurrentColumns { get; }

    /// <summary>For each row the pairs that a character of it may be the second of.</summary>
    public Vector512<byte> CurrentRows { get; }

    /// <summary>For each column the pairs that a character of it may be the first of.</summary>
    public Vector512<byte> PreviousColumns { get; }

    /// <summary>For each row the pairs that a character of it may be the first of.</summary>
    public Vector512<byte> PreviousRows { get; }

    /// <summary>For each byte the index of the one before it.</summary>
    public Vector512<byte> Before { get; }

    private static int[] Range(int first, int last) => [.. Enumerable.Range(first, last - first + 1)];

    private static Vector512<byte> Set(Func<int, bool> contains)
    {
        byte[] columns = new byte[64];
        for (int c = 0; c < 256; c++)
        {
            if (contains(c)) columns[c & 63] |= (byte)(1 << (c >> 6));
            if (contains(0x600 + c)) columns[c & 63] |= (byte)(0x10 << (c >> 6));
        }
        return Vector512.Create(columns);
    }

    private void Add(byte pair, int[] previousRows, int[] previousColumns, int[] currentRows, int[] currentColumns)
    {
        foreach (int row in previousRows) _previousRows[row] |= pair;
        foreach (int column in previousColumns) _previousColumns[column & 63] |= pair;
        foreach (int row in currentRows) _currentRows[row] |= pair;
        foreach (int column in currentColumns) _currentColumns[column & 63] |= pair;
    }

    private bool EndsWord(int c) => (_currentRows[c >> 6] & _currentColumns[c & 63] & (WordEnd | WordEnd2 | WordEnd3)) != 0;
}
