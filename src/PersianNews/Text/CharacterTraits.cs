using System.Globalization;

namespace PersianNews.Text;

/// <summary>What a UTF-16 code unit is, as flags; one table look-up a character.</summary>
[Flags]
internal enum CharacterTrait : byte
{
    None = 0,

    /// <summary>A letter or digit of any script.</summary>
    Word = 1,

    /// <summary>An Arabic-script letter that joins to the one after it, so that a ZWNJ after it shows.</summary>
    Joins = 2,

    /// <summary>A letter of the Arabic script.</summary>
    Arabic = 4,

    /// <summary>An ASCII letter.</summary>
    Latin = 8,

    /// <summary>A Latin, Persian or Arabic-Indic digit.</summary>
    Digit = 16,

    /// <summary>A combining mark.</summary>
    Mark = 32,

    /// <summary>May stand inside a number, date, URL, e-mail address or Latin word: ASCII but brackets and quotes, digits, their separators.</summary>
    Chunk = 64,
}

/// <summary>The table of <see cref="CharacterTrait"/>.</summary>
internal static class CharacterTraits
{
    /// <summary>Zero width non-joiner, the half-space.</summary>
    public const char Zwnj = '\u200C';

    /// <summary>Zero width joiner.</summary>
    public const char Zwj = '\u200D';

    /// <summary>Letters that do not join to the next one: pairs of the first and last of a range.</summary>
    private const string NonJoining =
        "\u0621\u0625\u0627\u0627\u0629\u0629\u062F\u0632\u0648\u0648\u0671\u0677\u0688\u0699" + // hamza and alefs, teh marbuta, dal to zain, waw, ddal to jeh
        "\u06C0\u06C0\u06C3\u06CB\u06CD\u06CD\u06CF\u06CF\u06D2\u06D3\u06D5\u06D5\u06EE\u06EF"; // he with hamza, waws, ye with tail, ye barree, ae

    private const string ChunkBreakers = "!\"'()<>;?[]{}`";

    private static readonly CharacterTrait[] Table = Build();

    /// <summary>The traits of each code unit; 65,536 entries.</summary>
    public static ReadOnlySpan<CharacterTrait> All => Table;

    /// <summary>Whether <paramref name="c"/> has any of <paramref name="traits"/>.</summary>
    public static bool Is(char c, CharacterTrait traits) => (Table[c] & traits) != 0;

    private static CharacterTrait[] Build()
    {
        CharacterTrait[] table = new CharacterTrait[char.MaxValue + 1];
        for (int c = 0; c < table.Length; c++) table[c] = OfCategory((char)c);
        for (int i = 0; i < NonJoining.Length; i += 2)
        {
            for (int c = NonJoining[i]; c <= NonJoining[i + 1]; c++) table[c] &= ~CharacterTrait.Joins;
        }
        table['\u0626'] |= CharacterTrait.Joins; // ye with hamza
        for (char c = '!'; c <= '~'; c++)
        {
            if (!ChunkBreakers.Contains(c)) table[c] |= CharacterTrait.Chunk;
        }
        for (char c = '0'; c <= '9'; c++) table[c] |= CharacterTrait.Digit;
        for (char c = '\u0660'; c <= '\u0669'; c++) table[c] |= CharacterTrait.Digit | CharacterTrait.Chunk; // Arabic-Indic digits
        for (char c = '\u06F0'; c <= '\u06F9'; c++) table[c] |= CharacterTrait.Digit | CharacterTrait.Chunk; // Persian digits
        for (char c = '\u066A'; c <= '\u066C'; c++) table[c] |= CharacterTrait.Chunk; // Arabic percent sign, decimal and thousands separators
        return table;
    }

    private static CharacterTrait OfCategory(char c)
    {
        UnicodeCategory category = char.GetUnicodeCategory(c);
        bool mark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
        CharacterTrait traits = char.IsLetterOrDigit(c) && c != '\u0640' ? CharacterTrait.Word : CharacterTrait.None; // not the kashida
        if (mark) traits |= CharacterTrait.Mark;
        if (char.IsAsciiLetter(c)) traits |= CharacterTrait.Latin;
        bool arabic = c is (>= '\u0620' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08C9');
        if (arabic && char.IsLetter(c) && c != '\u0640') traits |= CharacterTrait.Arabic | CharacterTrait.Joins;
        return traits;
    }
}
