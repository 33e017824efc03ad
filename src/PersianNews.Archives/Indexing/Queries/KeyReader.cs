using System.Text;
using PersianNews.Normalization;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Archives.Indexing.Queries;

/// <summary>
/// Finds the words of a text that are searched, one after the other, and the key of each: runs of letters and digits inside tokens,
/// half-spaces and marks among them, folded by <see cref="SearchKey"/>. Texts and queries are both read by it.
/// </summary>
internal ref struct KeyReader
{
    private const char HalfSpace = '\u200C';
    private const int FirstSize = 64;

    private readonly ReadOnlySpan<char> _text;
    private TokenEnumerator _tokens;
    private char[] _key = new char[FirstSize];
    private int _keyLength;
    private int _next;
    private int _end;

    public KeyReader(ReadOnlySpan<char> text)
    {
        _text = text;
        _tokens = WordTokenizer.Default.EnumerateTokens(text);
    }

    /// <summary>Where the word stands, in UTF-16 code units.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>The word's key: letters and digits only, never empty. Valid until the next move.</summary>
    public readonly ReadOnlySpan<char> Key => _key.AsSpan(0, _keyLength);

    /// <summary>Whether a character can stand in a word: a letter, digit, mark or an invisible character between letters.</summary>
    public static bool IsPartOfWord(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        char c = text[index];
        if (char.IsLetterOrDigit(c) || c == HalfSpace)
            return true;
        if (!char.IsSurrogate(c))
            return char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format;
        return Rune.DecodeFromUtf16(text[index..], out Rune rune, out length) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune);
    }

    /// <summary>Adds the keys of the parts that half-spaces make of a word; of a word without any, none.</summary>
    public static void AddParts(ReadOnlySpan<char> word, ICollection<string> parts)
    {
        if (!word.Contains(HalfSpace))
            return;
        foreach (Range part in word.Split(HalfSpace))
        {
            KeyReader reader = new(word[part]);
            if (reader.MoveNext())
                parts.Add(reader.Key.ToString());
        }
    }

    /// <summary>Moves to the next word.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            while (_next < _end)
            {
                if (TakeRun())
                    return true;
            }

            do
            {
                if (!_tokens.MoveNext())
                    return false;
            }
            while (_tokens.Current.Kind is TokenKind.Punctuation or TokenKind.Emoji);
            _next = _tokens.Current.Span.Start;
            _end = _tokens.Current.Span.End;
        }
    }

    private bool TakeRun()
    {
        int length;
        while (_next < _end && !IsPartOfWord(_text, _next, out length))
            _next += length;
        int start = _next;
        while (_next < _end && IsPartOfWord(_text, _next, out length))
            _next += length;
        _next = Math.Min(_next, _end);
        if (_next == start)
            return false;
        Span = TextSpan.FromBounds(start, _next);
        if (_key.Length < Span.Length)
            _key = new char[Math.Max(Span.Length, _key.Length * 2)];
        _keyLength = Fold(_text[start.._next], _key);
        return _keyLength > 0;
    }

    // What folding leaves that is neither letter nor digit, such as a mark it does not know, would cut the key in two in the index.
    private static int Fold(ReadOnlySpan<char> word, Span<char> destination)
    {
        int length = SearchKey.Fold(word, destination);
        int kept = 0;
        for (int i = 0; i < length; i++)
        {
            if (char.IsLetterOrDigit(destination[i]) || char.IsSurrogate(destination[i]))
                destination[kept++] = destination[i];
        }

        return kept;
    }
}
