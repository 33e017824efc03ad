using System.Buffers;
using System.Runtime.CompilerServices;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>One run of the spacing stage from a source into a destination, line by line; lines do not know of each other.</summary>
[SkipLocalsInit]
internal ref partial struct SpacingPass
{
    private const int MostPlainParts = 4;

    // Marks that end a word and need nothing when a blank follows: full stop, colon, comma, semicolon, question mark, guillemet, bracket.
    private const string PlainMarks = ".:!)\u060C\u061B\u061F\u00BB";

    private readonly SpacingModel _model;
    private readonly SpacingOptions _options;
    private readonly ReadOnlySpan<char> _source;
    private readonly Span<char> _destination;
    private readonly Span<int> _offsets;
    private SpacingJoiner _joiner;
    private SpacingLine _line;
    private int _lineStart;
    private int _lineEnd;
    private int _lineWritten;
    private int _read;
    private int _written;
    private bool _quotes;
    private bool _quoteOpen;
    private bool _full;

    public SpacingPass(SpacingModel model, SpacingOptions options, ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets)
    {
        _model = model;
        _options = options;
        _source = source;
        _destination = destination;
        _offsets = offsets;
        _joiner = new SpacingJoiner(model, options, destination);
    }

    /// <summary>The character written last in this line, or a line feed.</summary>
    private readonly char Last => _written == _lineWritten ? '\n' : _destination[_written - 1];

    /// <summary>Whether a character may stand in a word; the half-space parts a word but does not end it.</summary>
    public static bool IsWordCharacter(char c) =>
        CharacterTraits.Is(c, CharacterTrait.Arabic | CharacterTrait.Mark) || c is CharacterTraits.Zwnj or '\u0640'; // kashida

    /// <summary>Runs over all whole lines; the last one needs no line feed when the source is all the text.</summary>
    public OperationStatus Run(bool isFinal, out int read, out int written)
    {
        while (_read < _source.Length)
        {
            _lineStart = _read;
            _lineWritten = _written;
            int length = _source[_read..].IndexOf('\n');
            _lineEnd = length < 0 ? _source.Length : _read + length;
            bool whole = length >= 0 || isFinal;
            if (whole) RunLine();
            if (whole && !_full && length >= 0) Emit('\n');
            if (!whole || _full)
            {
                (read, written) = (_lineStart, _lineWritten);
                return _full ? OperationStatus.DestinationTooSmall : OperationStatus.NeedMoreData;
            }
        }
        (read, written) = (_read, _written);
        return OperationStatus.Done;
    }

    private void RunLine()
    {
        ReadOnlySpan<char> line = _source[_lineStart.._lineEnd];
        _line = new SpacingLine(line, _model, _options);
        _joiner.Threshold = _line.JoinThreshold;
        _quotes = _options.Quotes && HasQuotePairs(line);
        _quoteOpen = false;
        int gap = -1;
        while (_read < _lineEnd && !_full)
        {
            char c = _source[_read];
            if (char.IsWhiteSpace(c))
            {
                gap = RunBlanks();
                continue;
            }
            if (RunPlainWord(gap))
            {
                gap = RunSpaceBetweenLetters();
                continue;
            }
            int end = _read;
            while (end < _lineEnd && !char.IsWhiteSpace(_source[end])) end++;
            RunToken(end, gap);
            gap = -1;
        }
        _joiner.Break();
    }

    /// <summary>
    /// Writes a word of letters and half-spaces between two blanks, with a mark at its end at most, as most are; anything else is left
    /// alone and refused.
    /// </summary>
    private bool RunPlainWord(int gap)
    {
        if (Last is not (' ' or '\n')) return false;
        Span<SpacingWord> parts = stackalloc SpacingWord[MostPlainParts];
        int count = 0;
        int length = 0;
        ReadOnlySpan<char> source = _source[_read.._lineEnd];
        Span<char> destination = _destination[_written..];
        while (true)
        {
            int letters = SpacingWord.CopyLetters(source[length..], destination[length..], _model, out parts[count]);
            if (letters == 0 || SpacingSplitter.MayHaveCandidate(source[length..], parts[count])) return false;
            length += letters;
            count++;
            bool more = count < MostPlainParts && length < source.Length && length < destination.Length && source[length] == CharacterTraits.Zwnj;
            if (!more) break;
            destination[length++] = CharacterTraits.Zwnj;
        }
        bool mark = length < source.Length && length < destination.Length && PlainMarks.Contains(source[length]);
        if (mark)
        {
            destination[length] = source[length];
            length++;
        }
        if (length < source.Length && source[length] != ' ') return false;
        for (int i = 0; i < count; i++) _joiner.Add(parts[i], i == 0 ? gap : -1);
        if (mark) _joiner.Break();
        if (!_offsets.IsEmpty)
        {
            for (int i = 0; i < length; i++) _offsets[_written + i] = _read + i;
        }
        _read += length;
        _written += length;
        return true;
    }

    /// <summary>After a letter, writes a single space before a letter and says where; leaves anything else to be looked at.</summary>
    private int RunSpaceBetweenLetters()
    {
        int next = _read + 1;
        if (next >= _lineEnd || !CharacterTraits.Is(Last, CharacterTrait.Arabic) || _source[_read] != ' ' || !CharacterTraits.Is(_source[next], CharacterTrait.Arabic)) return -1;
        Emit(' ');
        return _written - 1;
    }

    /// <summary>Writes what stands between two blanks.</summary>
    private void RunToken(int end, int gap)
    {
        if (IsProtected(_source[_read..end]))
        {
            _joiner.Break();
            Copy(end);
            return;
        }
        while (_read < end && !_full)
        {
            char c = _source[_read];
            if (IsWordCharacter(c))
            {
                RunWord(end, gap);
            }
            else
            {
                _joiner.Break();
                if (CharacterTraits.Is(c, CharacterTrait.Chunk)) RunChunk(end);
                else RunMark(end);
            }
            gap = -1;
        }
    }

    /// <summary>Whether a token is left alone: a URL, an e-mail address, a hashtag, a name or the like.</summary>
    private static bool IsProtected(ReadOnlySpan<char> token) =>
        token.ContainsAny(ProtectingCharacters) && (token.ContainsAny('@', '#', '_') || token.IndexOf("://") >= 0 || token.IndexOf("www.") >= 0);

    private void Copy(int end)
    {
        while (_read < end && !_full) Emit(_source[_read]);
    }

    private void Emit(char c)
    {
        if (!Write(c)) return;
        _read++;
    }

    /// <summary>Writes a character that stands for none of the source, or for one that is read later.</summary>
    private bool Write(char c)
    {
        _full |= _written == _destination.Length;
        if (_full) return false;
        _destination[_written] = c;
        if (!_offsets.IsEmpty) _offsets[_written] = _read;
        _written++;
        return true;
    }
}
