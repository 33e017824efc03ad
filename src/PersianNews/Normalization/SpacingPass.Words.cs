using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>Words and numbers.</summary>
internal ref partial struct SpacingPass
{
    // A word shorter than this may be an ordinal ending or part of a name with a number in it.
    private const int ShortestBesideNumber = 3;

    /// <summary>Writes a word; <paramref name="gap"/> is where the space before it stands in the output.</summary>
    private void RunWord(int tokenEnd, int gap)
    {
        int end = _read;
        while (end < tokenEnd && IsWordCharacter(_source[end])) end++;
        SpaceBeforeWord(_source[_read..end], end);
        // Such a word is not next to what stands before or after the blank.
        if (!CharacterTraits.Is(_source[_read], CharacterTrait.Arabic) || _source[end - 1] == CharacterTraits.Zwnj) _joiner.MissWords();
        while (_read < end && !_full)
        {
            int partEnd = _source[_read..end].IndexOf(CharacterTraits.Zwnj);
            partEnd = partEnd < 0 ? end : _read + partEnd;
            if (partEnd > _read) RunPart(partEnd, gap);
            if (partEnd < end && !_full) Emit(CharacterTraits.Zwnj);
            gap = -1;
        }
    }

    /// <summary>Writes a part of a word, with a half-space where it lacks one, and then the same for both sides.</summary>
    private void RunPart(int end, int gap)
    {
        ReadOnlySpan<char> text = _source[_read..end];
        SpacingWord word = SpacingWord.Of(text, _model);
        int cut = SpacingSplitter.MayLack(word) ? _joiner.FindCut(_read - _lineStart, text.Length, word) : 0;
        if (cut == 0)
        {
            // No half-space before a mark.
            _joiner.Add(word, CharacterTraits.Is(text[0], CharacterTrait.Arabic) ? gap : -1);
            Copy(end);
            return;
        }
        RunPart(_read + cut, gap);
        if (!_full && Write(CharacterTraits.Zwnj)) RunPart(end, -1);
    }

    /// <summary>Writes a run of digits, Latin letters and ASCII marks; a run of marks alone goes mark by mark.</summary>
    private void RunChunk(int tokenEnd)
    {
        int end = _read;
        bool marksOnly = true;
        while (end < tokenEnd && CharacterTraits.Is(_source[end], CharacterTrait.Chunk))
        {
            marksOnly &= !CharacterTraits.Is(_source[end], CharacterTrait.Digit | CharacterTrait.Latin);
            end++;
        }
        if (marksOnly)
        {
            while (_read < end && !_full) RunMark(end);
            return;
        }
        bool afterWord = _options.Numbers && CharacterTraits.Is(Last, CharacterTrait.Arabic) && LettersBefore() >= ShortestBesideNumber;
        bool afterMark = _options.Punctuation && Last is '\u060C' or '\u061B' && !CharacterTraits.Is(BeforeLast, CharacterTrait.Digit);
        if (CharacterTraits.Is(_source[_read], CharacterTrait.Digit) && (afterWord || afterMark)) Write(' ');
        Copy(end);
    }

    /// <summary>Writes the space that a word needs after a number or a closing mark.</summary>
    private void SpaceBeforeWord(ReadOnlySpan<char> text, int end)
    {
        char last = Last;
        if (CharacterTraits.Is(last, CharacterTrait.Arabic) || last is ' ' or '\n') return;
        if (!CharacterTraits.Is(text[0], CharacterTrait.Arabic)) return;
        // Only the first part counts, since half-spaces may yet be made in what follows.
        int first = text.IndexOf(CharacterTraits.Zwnj);
        if (first > 0) text = text[..first];
        SpacingWord word = SpacingWord.Of(text, _model);
        bool suffix = word.Entry.Class >= SpacingClass.Plural;
        bool digit = CharacterTraits.Is(last, CharacterTrait.Digit);
        bool space = digit
            ? _options.Numbers && !suffix && word.Length >= ShortestBesideNumber && IsPersianNumberBefore()
            : _options.Punctuation && NeedsSpace(last, word, suffix, end);
        if (space) Write(' ');
    }

    private readonly bool NeedsSpace(char last, in SpacingWord word, bool suffix, int end) => last switch
    {
        '\u060C' or '\u061B' or '\u061F' or '!' => true, // Arabic comma, semicolon and question mark
        ':' => CharacterTraits.Is(BeforeLast, CharacterTrait.Arabic),
        '\u00BB' or ')' or ']' => !suffix && (word.Length > 1 || IsAnd(word)), // closing guillemet
        '.' => word.Length >= ShortestBesideNumber && LettersBefore(skip: 1) >= ShortestBesideNumber && !(end < _lineEnd && _source[end] == '.'),
        _ => false,
    };

    private static bool IsAnd(in SpacingWord word) => word is { Length: 1, Tail: (ulong)'\u0648' << 48 }; // waw

    /// <summary>The character written before the last one, or a line feed.</summary>
    private readonly char BeforeLast => _written - 1 <= _lineWritten ? '\n' : _destination[_written - 2];

    /// <summary>Letters at the end of what has been written of the line, as many as matter.</summary>
    private readonly int LettersBefore(int skip = 0)
    {
        int count = 0;
        int i = _written - 1 - skip;
        while (i >= _lineWritten && count < ShortestBesideNumber && CharacterTraits.Is(_destination[i], CharacterTrait.Arabic))
        {
            i--;
            count++;
        }
        return count;
    }

    /// <summary>Whether the run of digits and signs before has no Latin letter.</summary>
    private readonly bool IsPersianNumberBefore()
    {
        for (int i = _written - 1; i >= _lineWritten && CharacterTraits.Is(_destination[i], CharacterTrait.Chunk); i--)
        {
            if (CharacterTraits.Is(_destination[i], CharacterTrait.Latin)) return false;
        }
        return true;
    }
}
