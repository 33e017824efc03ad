namespace PersianNews.Tokenization;

/// <summary>Characters the tokenizer and the sentence splitter ask for by name.</summary>
internal static class Chars
{
    public const char ArabicComma = '\u060C';
    public const char ArabicSemicolon = '\u061B';
    public const char ArabicQuestion = '\u061F';
    public const char Kashida = '\u0640';
    public const char ArabicPercent = '\u066A';
    public const char ArabicDecimal = '\u066B';
    public const char ArabicThousands = '\u066C';
    public const char ArabicFullStop = '\u06D4';
    public const char HalfSpace = '\u200C';
    public const char ZeroWidthJoiner = '\u200D';
    public const char Hyphen = '\u2010';
    public const char NonBreakingHyphen = '\u2011';
    public const char EnDash = '\u2013';
    public const char Apostrophe = '\u2019';
    public const char OpenQuote = '\u201C';
    public const char CloseQuote = '\u201D';
    public const char Ellipsis = '\u2026';
    public const char DoubleExclamation = '\u203C';
    public const char ExclamationQuestion = '\u2049';
    public const char FractionSlash = '\u2044';
    public const char EnclosingKeycap = '\u20E3';
    public const char Minus = '\u2212';
    public const char EmojiStyle = '\uFE0F';
    public const char OpenGuillemet = '\u00AB';
    public const char CloseGuillemet = '\u00BB';

    /// <summary>A hyphen that may join letters and digits of one name.</summary>
    public static bool IsHyphen(char c) => c is '-' or Hyphen or NonBreakingHyphen;

    /// <summary>A hyphen, dash or minus that may stand between two numbers.</summary>
    public static bool IsDash(char c) => IsHyphen(c) || c is EnDash or Minus;

    /// <summary>A percent or per-mille sign.</summary>
    public static bool IsPercent(char c) => c is '%' or ArabicPercent or '\uFF05' or '\u2030';

    /// <summary>An ASCII letter or digit.</summary>
    public static bool IsAsciiWord(char c) => char.IsAsciiLetterOrDigit(c);
}
