using System.Globalization;
using System.Net;
using System.Text;

namespace PersianNews.Reports.Pages;

/// <summary>
/// A piece of a page. Text becomes one only by being escaped, so that nothing an article says can become markup.
/// </summary>
internal readonly record struct Html(string? Value)
{
    private const int PersianZero = '\u06F0'; // EXTENDED ARABIC-INDIC DIGIT ZERO
    private const char GroupSeparator = '\u066C'; // ARABIC THOUSANDS SEPARATOR
    private const char Replacement = '\uFFFD'; // REPLACEMENT CHARACTER

    /// <summary>Nothing.</summary>
    public static Html Empty => default;

    /// <summary>Text, escaped; control characters, which pages may not hold, become U+FFFD.</summary>
    public static implicit operator Html(string? text) => new(WebUtility.HtmlEncode(WithoutControls(text)));

    /// <summary>A number in Persian digits.</summary>
    public static implicit operator Html(long number) => new(PersianDigits(number.ToString("N0", CultureInfo.InvariantCulture)));

    /// <summary>A number as code wants it.</summary>
    public static Html Code(double number) => new(number.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>Pieces one after another.</summary>
    public static Html Join(IEnumerable<Html> pieces)
    {
        StringBuilder text = new();
        foreach (Html piece in pieces)
            text.Append(piece.Value);
        return new Html(text.ToString());
    }

    /// <summary>Digits as Persian writes them.</summary>
    public static string PersianDigits(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
            span[i] = char.IsAsciiDigit(source[i]) ? (char)(PersianZero + source[i] - '0') : source[i] == ',' ? GroupSeparator : source[i];
    });

    private static string? WithoutControls(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
            return text;
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = char.IsControl(source[i]) && source[i] is not ('\n' or '\r' or '\t') ? Replacement : source[i];
        });
    }
}
