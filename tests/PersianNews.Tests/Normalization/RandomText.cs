using System.Text;

namespace PersianNews.Tests.Normalization;

/// <summary>Seeded texts made of the pieces that normalization treats specially.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "ا", "ب", "ی", "ي", "ك", "ه", "و", "ر", "م", "سلام", "می", "ها", "تر", "کار", "خانه", "ى", "ۀ", "ة", "ۂ", "ﷲ", "ﻻ", "ﺳ", "ﲠ", "\uFCF2", "\uFC5E", "\uFE70", "\uFE76",
        " ", " ", " ", "  ", "\t", "\u00A0", "\u2009", "\n", "\r", "\r\n", "\u2028", "\f",
        "\u200C", "\u200C", "\u200C\u200C", "\u200D", "\u200E", "\u200F", "\u00AD", "\u200B", "\uFEFF", "\u202B", "\u2067", "\u0000", "\u0007",
        "\u0640", "\u064B", "\u064E", "\u0651", "\u0653", "\u0654", "\u0655", "\u0670", "\uFE0F", "\u0301",
        "1", "2", "123", "۱", "۲۳۴", "٣", "0", "12.5", "1,234", "۱,۲۳۴", ".", ".", ",", ",", "%", "٪", "٫", "٬", ":", "/", "/", "-", "+",
        "a", "BC", "www.", "http://", "https://t.co/", "://", "@", "#", "_", "#ب", "&", "=", "(", ")", "\"", "«", "»", "،", "؛", "؟", "!", "…", "'", "—",
        "😂", "\uD83D", "\uDE02", "❤", "日", "я", "\u202E", "\u2066", "\u0378", "\uE000", "\uFFFF",
    ];

    /// <summary>A text of up to <paramref name="pieces"/> pieces.</summary>
    public static string Next(Random random, int pieces)
    {
        StringBuilder text = new();
        int count = random.Next(pieces + 1);
        for (int i = 0; i < count; i++) text.Append(random.Next(50) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    /// <summary>The text with what cannot be seen written out.</summary>
    public static string Show(string text) =>
        string.Concat(text.Select(c => c is < ' ' or (>= '\u200B' and <= '\u206F') or '\u00AD' or '\u00A0' || char.IsSurrogate(c) || c is >= '\u064B' and <= '\u0655'
            ? $"<{(int)c:X4}>"
            : c.ToString()));
}
