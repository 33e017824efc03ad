using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace PersianNews.Tokenization;

/// <summary>The class of every UTF-16 code unit, one byte each, filled once from the Unicode categories.</summary>
internal static class CharClasses
{
    private static readonly byte[] Table = Build();

    /// <summary>The class of a code unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass Of(char c) =>
        (CharClass)Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Table), (nint)c); // the table has an entry for every char

    /// <summary>Whether a code unit may stand outside every token: white space and invisible characters.</summary>
    public static bool IsSkipped(char c) => Of(c) is CharClass.Invisible or CharClass.Blank or CharClass.LineBreak;

    /// <summary>The class of a character outside the basic plane.</summary>
    public static CharClass Of(Rune rune)
    {
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        if (category == UnicodeCategory.Format || rune.Value is >= 0xE0100 and <= 0xE01EF)
            return CharClass.Invisible;
        if (rune.Value is >= 0x1F000 and <= 0x1FAFF)
            return CharClass.Emoji;
        return category switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Mark,
            // Digits outside the basic plane are styled Latin ones, and go with the styled letters.
            UnicodeCategory.DecimalDigitNumber => CharClass.OtherLetter,
            _ => FromCategory(category),
        };
    }

    private static byte[] Build()
    {
        var table = new byte[char.MaxValue + 1];
        for (int i = 0; i < table.Length; i++)
            table[i] = (byte)Classify((char)i);
        return table;
    }

    private static CharClass Classify(char c)
    {
        if (char.IsSurrogate(c))
            return CharClass.Surrogate;
        if (char.IsWhiteSpace(c))
            return c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' ? CharClass.LineBreak : CharClass.Blank;
        if (c == Chars.Kashida)
            return CharClass.Kashida;
        if (IsBasicPlaneEmoji(c))
            return CharClass.Emoji;
        // Signs that Unicode files under format controls or marks although they show, and the reverse.
        if (c is (>= '\u0600' and <= '\u0605') or '\u06DD' or '\u070F' or '\u08E2')
            return CharClass.Symbol;
        if (c is (>= '\uFE00' and <= '\uFE0F') or '\u034F')
            return CharClass.Invisible;
        // ASCII and double primes do the work of quotes.
        if (c is '"' or '\'' or '`' or '\u2032' or '\u2033')
            return CharClass.Enclosing;
        CharClass plain = FromCategory(char.GetUnicodeCategory(c));
        return plain == CharClass.OtherLetter && IsArabicBlock(c) ? CharClass.ArabicLetter : plain;
    }

    private static CharClass FromCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => CharClass.OtherLetter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Mark,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => CharClass.Digit,
        UnicodeCategory.Format => CharClass.Invisible,
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation => CharClass.Punctuation,
        UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation => CharClass.Enclosing,
        _ => CharClass.Symbol,
    };

    private static bool IsArabicBlock(char c) => c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F')
        or (>= '\u0870' and <= '\u08FF') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE');

    // Blocks of pictographs drawn as emoji by default; circled digits of the dingbats block stay numbers.
    private static bool IsBasicPlaneEmoji(char c) => c is '\u231A' or '\u231B' or (>= '\u23E9' and <= '\u23F3') or (>= '\u23F8' and <= '\u23FA')
        or (>= '\u2600' and <= '\u2767') or (>= '\u2794' and <= '\u27BF') or (>= '\u2B05' and <= '\u2B07') or '\u2B1B' or '\u2B1C'
        or '\u2B50' or '\u2B55';
}
