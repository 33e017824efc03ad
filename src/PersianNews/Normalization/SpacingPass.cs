using System.Buffers;
using System.Runtime.CompilerServices;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>One run of the spacing stage from a source into a destination, line by line; lines do not know of each other.</summary>
[SkipLocalsInit]
internal ref partial struct SpacingPass
{
    private readonly SpacingModel _model;
    private readonly SpacingOptions _options;
    private readonly ReadOnlySpan<char> _source;
    private readonly Span<char> _destination;
    private readonly Span<int> _offsets;
    private readonly Span<ushort> _end;
    private SpacingJoiner _joiner;
    private int _lineStart;
    private int _lineEnd;
    private int _lineWritten;
    private int _read;
    private int _written;
    private bool _quotes;
    private bool _quoteOpen;
    private bool _full;

    /// <summary>Makes a pass.</summary>
    /// <param name="model">The model.</param>
    /// <param name="joins">What decides joins.</param>
    /// <param name="options">What is done.</param>
    /// <param name="source">The text.</param>
    /// <param name="destination">Where the result goes.</param>
    /// <param name="offsets">Where the origin of each character goes; may be empty.</param>
    /// <param name="slots">Room of <see cref="SpacingJoiner.Capacity"/> words.</param>
    /// <param name="end">Room of <see cref="EndLength"/> characters.</param>
    public SpacingPass(
        SpacingModel model, SpacingJoins joins, SpacingOptions options, ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets,
        Span<SpacingSlot> slots, Span<ushort> end)
    {
        _model = model;
        _options = options;
        _source = source;
        _destination = destination;
        _offsets = offsets;
        _end = end[..EndLength];
        _joiner = new SpacingJoiner(joins, new SpacingLine(model, options), destination, slots);
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
        _joiner.Start(line);
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
            if (RunPlainWords(ref gap)) continue;
            int end = _read;
            while (end < _lineEnd && !char.IsWhiteSpace(_source[end])) end++;
            RunToken(end, gap);
            gap = -1;
        }
        _joiner.Finish();
    }

    /// <summary>Writes what stands between two blanks.</summary>
    private void RunToken(int end, int gap)
    {
        if (IsProtected(_source[_read..end]))
        {
            _joiner.Break();
            _joiner.MissWords();
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
