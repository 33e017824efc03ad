using System.Text;
using System.Text.RegularExpressions;

namespace PersianNews.Archives.Reading.Html;

/// <summary>Decodes the bytes of a page as a browser does: by byte order mark, by the encoding told, by its own word, else as UTF-8.</summary>
internal static partial class PageText
{
    private const int Prologue = 1024;

    /// <summary>Decodes a page.</summary>
    /// <returns>Null, or why it cannot be decoded.</returns>
    public static string? TryDecode(ReadOnlySpan<byte> bytes, Encoding? told, out string text)
    {
        text = "";
        (Encoding? marked, int mark) = TextEncodings.OfMark(bytes);
        string? named = marked is null && told is null ? Named(bytes) : null;
        Encoding? encoding = marked ?? told ?? (named is null ? Encoding.UTF8 : TextEncodings.TryGet(named));
        if (encoding is null)
            return $"the page names an encoding that is not known: {named}";
        try
        {
            text = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)
                .GetString(bytes[mark..]);
            return null;
        }
        catch (DecoderFallbackException error)
        {
            return $"not valid {encoding.WebName.ToUpperInvariant()} at byte {error.Index + mark + 1} of the file";
        }
    }

    // A page that could be read this far as ASCII is not UTF-16, whatever it says; browsers take it for UTF-8 then.
    private static string? Named(ReadOnlySpan<byte> bytes)
    {
        Match match = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prologue)]));
        string? name = match.Success ? match.Groups[1].Value : null;
        return name is not null && name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? null : name;
    }

    [GeneratedRegex(@"<meta[^>]{0,200}?charset\s*=\s*[""']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[""']([\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
