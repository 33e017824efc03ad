using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>Runs of plain words, which most of a text is.</summary>
internal ref partial struct SpacingPass
{
    // Words looked up before any is judged, so that the waits for memory overlap.
    private const int Batch = 8;

    // Longer ones might not leave room in a block for a mark and a space.
    private const int LongestPlainWord = PlainLetters.Width - 2;

    private const int MostPlainParts = 4;

    /// <summary>Writes words of letters and half-spaces with one space between them, some with a mark at their end.</summary>
    /// <param name="gap">Where the space before the next word stands in the output, or a negative number.</param>
    /// <returns>Whether anything was written.</returns>
    private bool RunPlainWords(ref int gap)
    {
        if (Last is not (' ' or '\n')) return false;
        Span<SpacingWord> words = stackalloc SpacingWord[Batch];
        int start = _read;
        bool more = true;
        while (more)
        {
            int count = ReadPlainWords(words);
            more = count > 0;
            for (int i = 0; i < count && more; i++) more = RunPlainWord(words[i], ref gap);
        }
        if (_read == start) return false;
        // A space stays only before a letter.
        if (gap >= 0 && (_read >= _lineEnd || !CharacterTraits.Is(_source[_read], CharacterTrait.Arabic)))
        {
            _read--;
            _written--;
            gap = -1;
        }
        if (!_offsets.IsEmpty) OffsetRun.Fill(_offsets.Slice(_written - (_read - start), _read - start), start);
        return true;
    }

    /// <summary>Copies and looks up the next words that have one space between them.</summary>
    private readonly int ReadPlainWords(Span<SpacingWord> words)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_source));
        ref ushort destination = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_destination));
        int shift = _written - _read;
        int last = LastBlock;
        int count = 0;
        for (int read = _read; count < words.Length && read <= last;)
        {
            Vector256<ushort> text = Vector256.LoadUnsafe(ref source, (nuint)read);
            int length = PlainLetters.Count(text);
            if (length is 0 or > LongestPlainWord) break;
            text.StoreUnsafe(ref destination, (nuint)(read + shift));
            SpacingWord.OfPlain(ref Unsafe.Add(ref source, read), length, _model, out words[count++]);
            read += length;
            if (Unsafe.Add(ref source, read) != ' ') break;
            read++;
        }
        return count;
    }

    /// <summary>The last place in the source from where a whole block can be read and written.</summary>
    private readonly int LastBlock => Math.Min(_source.Length, _destination.Length - (_written - _read)) - PlainLetters.Width;

    /// <summary>Takes in a word that has been copied, with the mark and space after it.</summary>
    /// <returns>Whether it is plain and followed by a space.</returns>
    private bool RunPlainWord(in SpacingWord word, ref int gap)
    {
        if (LacksHalfSpace(word, _read)) return false;
        int length = word.Length;
        char next = _source[_read + length];
        if (next == ' ')
        {
            _joiner.Add(word, gap);
        }
        else if (next == CharacterTraits.Zwnj)
        {
            length = RunPlainParts(word, gap);
            if (length == 0) return false;
        }
        else
        {
            bool mark = IsPlainMark(next);
            if (mark) next = _source[_read + ++length];
            if (next is not (' ' or '\n')) return false;
            _joiner.Add(word, gap);
            if (mark) _joiner.Break();
        }
        _read += length;
        _written += length;
        gap = -1;
        if (_source[_read] == '\n') return false;
        gap = _written;
        _read++;
        _written++;
        return true;
    }

    private bool LacksHalfSpace(in SpacingWord word, int read)
    {
        ReadOnlySpan<char> text = _source.Slice(read, word.Length);
        return SpacingSplitter.MayHaveCandidate(text, word) && _line.FindCut(text, word) > 0;
    }

    /// <summary>Copies the rest of a word of parts with half-spaces between them.</summary>
    /// <returns>The length of the word, with the mark at its end; zero when it is not plain.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RunPlainParts(in SpacingWord first, int gap)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_source));
        ref ushort destination = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_destination));
        Span<SpacingWord> parts = stackalloc SpacingWord[MostPlainParts];
        parts[0] = first;
        int count = 1;
        int read = _read + first.Length;
        int last = LastBlock;
        char next = CharacterTraits.Zwnj;
        while (next == CharacterTraits.Zwnj)
        {
            if (count == MostPlainParts || ++read > last) return 0;
            Vector256<ushort> text = Vector256.LoadUnsafe(ref source, (nuint)read);
            int length = PlainLetters.Count(text);
            if (length is 0 or > LongestPlainWord) return 0;
            text.StoreUnsafe(ref destination, (nuint)(read + _written - _read));
            SpacingWord.OfPlain(ref Unsafe.Add(ref source, read), length, _model, out parts[count]);
            if (LacksHalfSpace(parts[count], read)) return 0;
            count++;
            read += length;
            next = _source[read];
        }
        bool mark = IsPlainMark(next);
        if (mark) next = _source[++read];
        if (next is not (' ' or '\n')) return 0;
        for (int i = 0; i < count; i++) _joiner.Add(parts[i], i == 0 ? gap : -1);
        if (mark) _joiner.Break();
        return read - _read;
    }

    /// <summary>Whether a character ends a word and needs nothing when a blank follows.</summary>
    private static bool IsPlainMark(char c) => c is '.' or ':' or '!' or ')' or '\u060C' or '\u061B' or '\u061F' or Close; // comma, semicolon, question mark
}
