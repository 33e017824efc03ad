using System.Buffers;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>Blanks, punctuation and quotes.</summary>
internal ref partial struct SpacingPass
{
    private const char Open = '\u00AB';
    private const char Close = '\u00BB';

    // An honorific after a name, such as (ع), stays attached to it.
    private const int LongestHonorific = 3;

    private static readonly SearchValues<char> ProtectingCharacters = SearchValues.Create("@#_:w");

    /// <summary>Writes a run of blanks, or leaves it out where a mark does not take it.</summary>
    /// <returns>Where the blank stands in the output when it is a single space, or a negative number.</returns>
    private int RunBlanks()
    {
        int end = _read + 1;
        while (end < _lineEnd && char.IsWhiteSpace(_source[end])) end++;
        if (_options.Punctuation && end < _lineEnd && _written > _lineWritten && (TakesNoBlankAfter() || TakesNoBlankBefore(end)))
        {
            _read = end;
            return -1;
        }
        bool single = end == _read + 1 && _source[_read] == ' ';
        int gap = single ? _written : -1;
        if (!single) _joiner.Break();
        Copy(end);
        return gap;
    }

    /// <summary>Whether the mark written last is an opening one, and not the mouth of a smiley.</summary>
    private readonly bool TakesNoBlankAfter() => Last == Open || (Last is '(' or '[' && BeforeLast is not (':' or ';' or '='));

    /// <summary>Whether what comes at <paramref name="next"/> is a closing mark after something it may close.</summary>
    private readonly bool TakesNoBlankBefore(int next)
    {
        char c = _source[next];
        bool closes = CharacterTraits.Is(Last, CharacterTrait.Word | CharacterTrait.Mark) || Last is Close or ')' or ']' or '\u061F' or '!' or '%' or '\u066A';
        if (!closes) return false;
        char after = next + 1 < _lineEnd ? _source[next + 1] : ' ';
        bool ends = char.IsWhiteSpace(after) || after == Close || IsClosingQuote(after);
        return c switch
        {
            '\u060C' or '\u061B' or '\u061F' or Close or ')' or ']' => true, // Arabic comma, semicolon and question mark
            '!' => ends || after is ')' or '!' or '\u061F' || CharacterTraits.Is(after, CharacterTrait.Arabic),
            ':' => ends || CharacterTraits.Is(after, CharacterTrait.Arabic),
            '.' => ends,
            _ => IsClosingQuote(c),
        };
    }

    private readonly bool IsClosingQuote(char c) => _quotes && _quoteOpen && (c is '"' or '\u201C' or '\u201D');

    /// <summary>Writes one character that is neither letter nor digit.</summary>
    private void RunMark(int tokenEnd)
    {
        char c = _source[_read];
        if (_quotes && c is '"' or '\u201C' or '\u201D')
        {
            _quoteOpen = !_quoteOpen;
            c = _quoteOpen ? Open : Close;
        }
        if (_options.Punctuation && c is Open or '(' && TakesSpaceBefore(c, tokenEnd)) Write(' ');
        bool dots = c == '.' && _options.Ellipsis && IsEllipsis();
        if (dots) c = '\u2026';
        if (!_full && Write(c)) _read += dots ? 3 : 1;
    }

    private readonly bool TakesSpaceBefore(char mark, int tokenEnd)
    {
        if (Last is '\u060C' or '\u061B' or '\u061F' or Close || (Last == ':' && CharacterTraits.Is(BeforeLast, CharacterTrait.Arabic))) return true;
        if (!CharacterTraits.Is(Last, CharacterTrait.Arabic | CharacterTrait.Mark)) return false;
        if (mark == Open) return true;
        int close = _source[_read..tokenEnd].IndexOf(')');
        return close < 0 || close > LongestHonorific + 1;
    }

    /// <summary>Whether exactly three full stops stand here, not in the middle of a number or a Latin word.</summary>
    private readonly bool IsEllipsis()
    {
        ReadOnlySpan<char> rest = _source[_read.._lineEnd];
        if (!rest.StartsWith("...") || (rest.Length > 3 && rest[3] == '.') || Last == '.') return false;
        return !CharacterTraits.Is(Last, CharacterTrait.Digit | CharacterTrait.Latin);
    }

    /// <summary>Whether the double quotes of a line come in pairs, outside of what is left alone, and none that opens is an inch mark.</summary>
    private static bool HasQuotePairs(ReadOnlySpan<char> line)
    {
        int count = 0;
        int end = 0;
        while (true)
        {
            int next = line[end..].IndexOfAny('"', '\u201C', '\u201D');
            if (next < 0) break;
            int start = end + next;
            end = start + 1;
            while (start > 0 && !char.IsWhiteSpace(line[start - 1])) start--;
            while (end < line.Length && !char.IsWhiteSpace(line[end])) end++;
            ReadOnlySpan<char> token = line[start..end];
            if (IsProtected(token)) continue;
            for (int i = 0; i < token.Length; i++)
            {
                if (token[i] is not ('"' or '\u201C' or '\u201D')) continue;
                if (count % 2 == 0 && i > 0 && CharacterTraits.Is(token[i - 1], CharacterTrait.Digit)) return false;
                count++;
            }
        }
        return count > 0 && count % 2 == 0 && HasArabic(line);
    }

    private static bool HasArabic(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (CharacterTraits.Is(c, CharacterTrait.Arabic)) return true;
        }
        return false;
    }
}
