using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>Runs of plain words, which most of a text is: words and numbers with one space between them, some with marks at their ends.</summary>
internal ref partial struct SpacingPass
{
    // Words read before any is looked up, and looked up before any is judged, so that the waits for memory overlap.
    private const int Batch = 12;

    // Longer ones might not leave room in a block for a vowel mark, two marks and a space.
    private const int LongestPlainWord = PlainLetters.Width - 4;

    /// <summary>Writes plain words.</summary>
    /// <param name="gap">Where the space before the next word stands in the output, or a negative number.</param>
    /// <returns>Whether anything was written.</returns>
    private bool RunPlainWords(ref int gap)
    {
        if (Last is not (' ' or '\n')) return false;
        Span<PlainPart> parts = stackalloc PlainPart[Batch];
        Span<ushort> end = stackalloc ushort[PlainLetters.WindowLength + PlainLetters.Width];
        int start = _read;
        int count;
        int taken;
        do
        {
            count = ReadPlainParts(parts, end);
            taken = LookUp(parts[..count]);
            foreach (ref readonly PlainPart part in parts[..taken]) Take(part, ref gap);
        }
        while (taken > 0 && taken == count);
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

    /// <summary>Copies and reads whole plain words, part by part.</summary>
    private readonly int ReadPlainParts(Span<PlainPart> parts, Span<ushort> end)
    {
        int whole = 0;
        int count = 0;
        int read = _read;
        ref ushort window = ref Unsafe.NullRef<ushort>();
        int windowEnd = read;
        ulong others = 0;
        while (count < parts.Length)
        {
            // An opening mark and a block after it are in the window.
            if (windowEnd - read < PlainLetters.Width + 1)
            {
                window = ref CopyWindow(read, end);
                if (Unsafe.IsNullRef(ref window)) break;
                windowEnd = read + PlainLetters.WindowLength;
                others = PlainLetters.OthersInWindow(ref window);
            }
            int at = PlainLetters.WindowLength - (windowEnd - read);
            ref ushort block = ref Unsafe.Add(ref window, at);
            int length = BitOperations.TrailingZeroCount(others >> at);
            ref PlainPart part = ref parts[count];
            part.IsOpened = false;
            bool isNumber = false;
            if (length == 0)
            {
                if (count > whole) break;
                part.IsOpened = block is Open or '(';
                if (part.IsOpened)
                {
                    read++;
                    block = ref Unsafe.Add(ref block, 1);
                    length = BitOperations.TrailingZeroCount(others >> (at + 1));
                }
                else
                {
                    length = CountDigits(ref block);
                    isNumber = true;
                }
            }
            if (length is 0 or > LongestPlainWord) break;
            if (isNumber) part.Word = default;
            else SpacingWord.ReadPlain(ref block, length, out part.Word);
            part.Read = read;
            part.IsClosed = false;
            part.IsMarked = false;
            char next = (char)Unsafe.Add(ref block, length);
            if (isNumber && next == CharacterTraits.Zwnj) break;
            if (next is not (' ' or CharacterTraits.Zwnj)) next = ReadMarks(ref block, ref length, ref part);
            part.Length = length;
            part.Next = next;
            count++;
            read += length + 1;
            if (next == CharacterTraits.Zwnj) continue;
            if (next is not (' ' or '\n')) break;
            whole = count;
            if (next == '\n') break;
        }
        return whole;
    }

    /// <summary>Takes the marks after a word into the part.</summary>
    private static char ReadMarks(ref ushort block, ref int length, ref PlainPart part)
    {
        char next = (char)Unsafe.Add(ref block, length);
        if (next is ScriptTable.HamzaAbove or '\u064B') // fathatan
        {
            part.IsMarked = true;
            part.Word.Joins = false;
            next = (char)Unsafe.Add(ref block, ++length);
        }
        for (int i = 0; i < 2 && IsPlainMark(next); i++)
        {
            part.IsClosed = true;
            next = (char)Unsafe.Add(ref block, ++length);
        }
        return next;
    }

    /// <summary>Copies a window of text to where it belongs in the output.</summary>
    /// <param name="read">Where the window starts in the source.</param>
    /// <param name="end">Room for the last window and a block after it, which are filled up with line feeds.</param>
    /// <returns>The first character of the window, or a null reference when there is no room for the copy.</returns>
    private readonly ref ushort CopyWindow(int read, Span<ushort> end)
    {
        int length = Math.Min(_source.Length - read, PlainLetters.WindowLength);
        int written = read + _written - _read;
        if (length > _destination.Length - written) return ref Unsafe.NullRef<ushort>();
        ReadOnlySpan<char> window = _source.Slice(read, length);
        window.CopyTo(_destination[written..]);
        if (length == PlainLetters.WindowLength) return ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(window));
        window.CopyTo(MemoryMarshal.Cast<ushort, char>(end));
        end[length..].Fill('\n');
        return ref MemoryMarshal.GetReference(end);
    }

    /// <summary>Looks words up.</summary>
    /// <returns>The number of parts before the first word that may have to change inside.</returns>
    private int LookUp(scoped Span<PlainPart> parts)
    {
        foreach (ref PlainPart part in parts) part.Word.Entry = _model.Words.Find(part.Word.Hash);
        for (int i = 0; i < parts.Length; i++)
        {
            ref readonly PlainPart part = ref parts[i];
            if (!SpacingSplitter.MayLack(part.Word)) continue;
            if (!part.IsMarked && _joiner.FindCut(_source.Slice(part.Read, part.Word.Length), part.Word) == 0) continue;
            while (i > 0 && parts[i - 1].Next == CharacterTraits.Zwnj) i--;
            return i;
        }
        return parts.Length;
    }

    /// <summary>Takes in a part that has been copied, with the space or half-space after it.</summary>
    private void Take(scoped in PlainPart part, ref int gap)
    {
        if (part.IsOpened | part.Word.Length == 0)
        {
            _joiner.Break();
            gap = -1;
        }
        if (part.Word.Length > 0) _joiner.Add(part.Word, gap);
        if (part.IsClosed) _joiner.Break();
        int end = part.Read + part.Length;
        _written += end - _read;
        _read = end;
        gap = -1;
        if (part.Next == '\n') return;
        if (part.Next == ' ') gap = _written;
        _read++;
        _written++;
    }

    /// <summary>The number of Persian digits and separators at the start of a block, all that matter.</summary>
    private static int CountDigits(ref ushort block)
    {
        int count = 0;
        while (count <= LongestPlainWord && Unsafe.Add(ref block, count) is (>= '\u06F0' and <= '\u06F9') or '\u066B' or '\u066C') count++; // decimal, thousands
        return count;
    }

    /// <summary>Whether a character ends a word and needs nothing when a blank follows.</summary>
    private static bool IsPlainMark(char c) => c is '.' or ':' or '!' or ')' or '\u060C' or '\u061B' or '\u061F' or '\u2026' or Close; // comma, semicolon, question mark, ellipsis

    /// <summary>A word, or a part of one between half-spaces, or a number, which has no letters.</summary>
    private struct PlainPart
    {
        public SpacingWord Word;

        /// <summary>Where it starts in the source.</summary>
        public int Read;

        /// <summary>Its length with the marks at its end.</summary>
        public int Length;

        /// <summary>What follows: a space, a half-space or a line feed.</summary>
        public char Next;

        /// <summary>Whether an opening mark stands before it.</summary>
        public bool IsOpened;

        /// <summary>Whether marks stand at its end.</summary>
        public bool IsClosed;

        /// <summary>Whether its last letter bears a mark.</summary>
        public bool IsMarked;
    }
}
