using System.Text;
using PersianNews.Text;

namespace PersianNews.Tokenization;

/// <summary>
/// The tokens of a text, one after another, without allocation. Made by <see cref="WordTokenizer.EnumerateTokens"/>;
/// a value of this type belongs to one thread.
/// </summary>
/// <remarks>
/// One pass: the class of the first code unit picks a scanner, and the scanner says where the token ends. Scanners that look
/// beyond what they take (hosts, dotted acronyms) either look a bounded way or remember how far they looked (<c>_plainUntil</c>),
/// so that the time stays linear on any input.
/// </remarks>
public ref partial struct TokenEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private int _next;

    // Up to here the text is known to hold no host name and no e-mail address that begins at an ASCII word.
    private int _plainUntil;

    // End of the latest abbreviation, for initials in a row.
    private int _abbreviationEnd;

    internal TokenEnumerator(ReadOnlySpan<char> text)
    {
        _text = text;
        _abbreviationEnd = -2;
    }

    /// <summary>The token reached by the latest <see cref="MoveNext"/> that returned true.</summary>
    public Token Current { get; private set; }

    /// <summary>This enumerator, so that <c>foreach</c> can use it.</summary>
    public readonly TokenEnumerator GetEnumerator() => this;

    /// <summary>Goes on to the next token.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool MoveNext()
    {
        ReadOnlySpan<char> text = _text;
        int start = _next;
        CharClass first;
        while (true)
        {
            if ((uint)start >= (uint)text.Length)
            {
                _next = start;
                return false;
            }

            first = CharClasses.Of(text[start]);
            if (first is CharClass.Blank or CharClass.LineBreak or CharClass.Invisible)
                start++;
            else if (first == CharClass.Surrogate && PairClass(start) == CharClass.Invisible)
                start += 2;
            else
                break;
        }

        TokenKind kind = TokenKind.Word;
        int end;
        switch (first)
        {
            case CharClass.ArabicLetter:
            case CharClass.Mark:
                end = ScanPersian(text, start, ref kind);
                break;
            case CharClass.OtherLetter:
                end = ScanLatin(start, ref kind);
                break;
            case CharClass.Digit:
                end = ScanNumber(start, start, ref kind);
                break;
            case CharClass.Surrogate:
                end = ScanSurrogate(start, ref kind);
                break;
            case CharClass.Enclosing:
                kind = TokenKind.Punctuation;
                end = start + 1;
                break;
            case CharClass.Emoji:
                kind = TokenKind.Emoji;
                end = ScanEmoji(start + 1);
                break;
            default:
                end = ScanSign(start, first, ref kind);
                break;
        }

        Current = new Token(TextSpan.FromBounds(start, end), kind);
        _next = end;
        return true;
    }

    // The class of the character a surrogate begins; Surrogate itself for a lone one.
    private readonly CharClass PairClass(int index) =>
        index + 1 < _text.Length && Rune.TryCreate(_text[index], _text[index + 1], out Rune rune) ? CharClasses.Of(rune) : CharClass.Surrogate;

    private readonly CharClass ClassAt(int index) => (uint)index < (uint)_text.Length ? CharClasses.Of(_text[index]) : CharClass.LineBreak;

    private readonly char CharAt(int index) => (uint)index < (uint)_text.Length ? _text[index] : '\0';

    private readonly bool IsDigitAt(int index) => ClassAt(index) == CharClass.Digit;

    private readonly int SkipInvisible(int index)
    {
        while (ClassAt(index) == CharClass.Invisible)
            index++;
        return index;
    }
}
