using System.Text;
using System.Text.Encodings.Web;

namespace PersianNews.Archives.Writing;

/// <summary>
/// Writes text into JSON as it is: Persian letters, half-spaces and emoji stay readable. Only what JSON demands is escaped,
/// and the characters that some tools take for the end of a line.
/// </summary>
internal sealed class JsonTextEncoder : JavaScriptEncoder
{
    private const char NextLine = '\u0085';
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';
    private const char Delete = '\u007F';

    public static JsonTextEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar is < ' ' or '"' or '\\' or (>= Delete and <= NextLine) or LineSeparator or ParagraphSeparator;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (int i = 0; i < textLength; i++)
        {
            if (WillEncode(text[i]))
                return i;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == textLength || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        Span<char> destination = new(buffer, bufferLength);
        numberOfCharactersWritten = 0;
        if (!WillEncode(unicodeScalar))
            return new Rune(unicodeScalar).TryEncodeToUtf16(destination, out numberOfCharactersWritten);
        string escape = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => $"\\u{unicodeScalar:x4}",
        };
        if (!escape.TryCopyTo(destination))
            return false;
        numberOfCharactersWritten = escape.Length;
        return true;
    }
}
