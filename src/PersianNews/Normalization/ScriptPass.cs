using System.Buffers;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>One run of the script stage from a source into a destination.</summary>
/// <remarks>
/// All that a character needs to know of what came before stands at the end of the destination: a space or half-space is written at
/// once and taken back when what follows does not allow it. A cut is a place where the text may be divided and both parts treated on
/// their own; only what lies before the last cut is handed over when the destination is full or more text is to come.
/// </remarks>
internal ref partial struct ScriptPass
{
    private readonly ScriptTable _table;
    private readonly CleanRun? _clean;
    private readonly ReadOnlySpan<ScriptClass> _classes;
    private readonly ReadOnlySpan<char> _map;
    private readonly ReadOnlySpan<char> _source;
    private readonly Span<char> _destination;
    private readonly Span<int> _offsets;
    private int _read;
    private int _written;
    private int _cutRead;
    private int _cutWritten;
    private int _runRead;
    private int _runWritten;
    private int _runLength;

    // A blank or half-space for which there was no room; an error only when something visible follows.
    private bool _owed;
    private bool _full;

    /// <summary>Makes a pass; without <paramref name="clean"/> it goes character by character.</summary>
    public ScriptPass(ScriptTable table, CleanRun? clean, ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets)
    {
        _table = table;
        _clean = clean;
        _classes = table.Classes;
        _map = table.Map;
        _source = source;
        _destination = destination;
        _offsets = offsets;
    }

    private readonly char Last => _written == 0 ? '\n' : _destination[_written - 1];

    /// <summary>Runs to the end of the source or of the destination.</summary>
    /// <param name="isFinal">Whether the source is all the text; otherwise what more text could change is not read.</param>
    /// <param name="read">Characters of the source dealt with.</param>
    /// <param name="written">Characters of the destination that hold output.</param>
    public OperationStatus Run(bool isFinal, out int read, out int written)
    {
        while (_read < _source.Length && !_full)
        {
            MarkCut();
            if (IsRunStart(_source[_read]) && Last != CharacterTraits.Zwj && CopyRun() > 0) continue;
            Step();
        }
        if (_full || !isFinal)
        {
            CutInsideRun();
            (read, written) = (_cutRead, _cutWritten);
            return _full ? OperationStatus.DestinationTooSmall : OperationStatus.NeedMoreData;
        }
        TrimEnd();
        (read, written) = (_read, _written);
        return OperationStatus.Done;
    }

    /// <summary>Whether a run of clean text can start with this character; false only saves the attempt.</summary>
    private readonly bool IsRunStart(char c) => c is < '\u0700' or CharacterTraits.Zwnj
        && _classes[c] is ScriptClass.Plain or ScriptClass.Blank or ScriptClass.HalfSpace or ScriptClass.Separator;

    /// <summary>After a blank or line break, before something that shows, the text may be cut; and between two line breaks.</summary>
    private void MarkCut()
    {
        if (Last is not (' ' or '\n') || _owed) return;
        ScriptClass next = _classes[_source[_read]];
        if (!IsVisible(next) && !(Last == '\n' && next == ScriptClass.LineBreak)) return;
        (_cutRead, _cutWritten) = (_read, _written);
    }

    private static bool IsVisible(ScriptClass c) => c is ScriptClass.Plain or (>= ScriptClass.Expanded and not ScriptClass.Composing);

    private int CopyRun()
    {
        if (_owed || _clean is null) return 0;
        int count = _clean.Copy(_source[_read..], _destination[_written..], Last);
        if (count == 0) return 0;
        if (!_offsets.IsEmpty) OffsetRun.Fill(_offsets.Slice(_written, count), _read);
        (_runRead, _runWritten, _runLength) = (_read, _written, count);
        _read += count;
        _written += count;
        return count;
    }

    /// <summary>Moves the cut into the last clean run: after a space or line feed, or between two letters of the Arabic script.</summary>
    private void CutInsideRun()
    {
        if (_runRead < _cutRead) return;
        ReadOnlySpan<char> run = _destination.Slice(_runWritten, Math.Min(_runLength, Math.Max(0, _written - _runWritten)));
        for (int i = run.Length - 1; i > 0; i--)
        {
            bool letters = CharacterTraits.Is(run[i], CharacterTrait.Arabic) && CharacterTraits.Is(run[i - 1], CharacterTrait.Arabic);
            if (run[i - 1] is not (' ' or '\n') && !letters) continue;
            (_cutRead, _cutWritten) = (_runRead + i, _runWritten + i);
            return;
        }
    }

    private void TrimEnd()
    {
        if (_written > 0 && Last == CharacterTraits.Zwnj && _table.Options.HalfSpaces) _written--;
        TrimLine();
    }

    private void TrimLine()
    {
        if (_written > 0 && Last == ' ' && _table.Options is { WhiteSpace: true, TrimLines: true }) _written--;
    }
}
