using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>Runs of plain words, which most of a text is: words and numbers with one space between them, some with marks at their ends.</summary>
internal ref partial struct SpacingPass
{
    /// <summary>Characters of room that the last window of a text and a block after it need.</summary>
    public const int EndLength = PlainLetters.WindowLength + PlainLetters.Width;

    // A block of the longest word still holds a character after it.
    private const int LongestPlainWord = PlainLetters.Width - 4;

    // What may follow a word: a mark on its last letter, two marks at its end, and a blank.
    private const int MostAfterWord = 4;

    // A word with an opening mark before it and another mark after it.
    private const int MostSlots = 3;

    /// <summary>Writes plain words.</summary>
    /// <param name="gap">Where the space before the next word stands in the output, or a negative number.</param>
    /// <returns>Whether anything was written.</returns>
    private bool RunPlainWords(ref int gap)
    {
        if (Last is not (' ' or '\n')) return false;
        int start = _read;
        bool goesOn = true;
        while (goesOn)
        {
            Span<SpacingSlot> slots = _joiner.Free;
            slots = slots[..ReadPlainWords(slots, gap, out int end, out goesOn)];
            int taken = LookUp(slots, ref end);
            goesOn &= taken == slots.Length;
            _joiner.Take(taken);
            if (end == _read) break;
            _written += end - _read;
            _read = end;
            gap = _source[end - 1] == ' ' ? _written - 1 : SpacingSlot.NoGap;
        }
        if (_read == start) return false;
        // A space stays only before a letter.
        if (gap >= 0 && (_read >= _lineEnd || !CharacterTraits.Is(_source[_read], CharacterTrait.Arabic)))
        {
            _read--;
            _written--;
            gap = SpacingSlot.NoGap;
        }
        if (!_offsets.IsEmpty) OffsetRun.Fill(_offsets.Slice(_written - (_read - start), _read - start), start);
        return true;
    }

    /// <summary>Copies and reads whole tokens, part by part.</summary>
    /// <param name="slots">Room for the parts.</param>
    /// <param name="gap">Where the space before the first one stands in the output, or a negative number.</param>
    /// <param name="end">Where in the source the tokens end, with the space after the last one.</param>
    /// <param name="goesOn">Whether only the room was not enough for more.</param>
    /// <returns>The number of slots filled.</returns>
    private readonly int ReadPlainWords(Span<SpacingSlot> slots, int gap, out int end, out bool goesOn)
    {
        goesOn = false;
        int whole = 0;
        int count = 0;
        int token = _read;
        int start = _read;
        int toOutput = _written - _read;
        while (true)
        {
            ref ushort window = ref CopyWindow(start);
            if (Unsafe.IsNullRef(ref window)) goto Out;
            ulong others = PlainLetters.OthersInWindow(ref window);
            int at = 0;
            while (at < PlainLetters.WindowLength)
            {
                goesOn = count > slots.Length - MostSlots;
                if (goesOn) goto Out;
                ref SpacingSlot slot = ref slots[count];
                int length = BitOperations.TrailingZeroCount(others >> at);
                if ((uint)(length - 1) >= LongestPlainWord)
                {
                    // A word that goes on after the window is read in the next one.
                    if (length > PlainLetters.WindowLength - at) break;
                    if (length > 0 || count > whole) goto Out;
                    if (at > PlainLetters.WindowLength - PlainLetters.Width) break;
                    count++;
                    slot.Clear(token);
                    gap = SpacingSlot.NoGap;
                    ref ushort block = ref Unsafe.Add(ref window, at);
                    if ((char)block is Open or '(')
                    {
                        at++;
                        continue;
                    }
                    length = CountDigits(ref block);
                    if (length == 0) goto Out;
                    at += length + CountMarks(ref Unsafe.Add(ref block, length));
                    char blank = (char)Unsafe.Add(ref window, at);
                    if (blank is not (' ' or '\n')) goto Out;
                    whole = count;
                    token = start + at;
                    if (blank == '\n') goto Out;
                    token++;
                    at++;
                    continue;
                }
                SpacingWord.ReadPlain(ref Unsafe.Add(ref window, at), length, out slot.Word);
                slot.Gap = gap;
                slot.Start = start + at;
                slot.Token = token;
                slot.IsMarked = false;
                int after = at + length;
                char next = (char)Unsafe.Add(ref window, after);
                if (next is not (' ' or CharacterTraits.Zwnj))
                {
                    if (after > PlainLetters.WindowLength - MostAfterWord) break;
                    if (next is ScriptTable.HamzaAbove or '\u064B') // fathatan
                    {
                        slot.IsMarked = true;
                        slot.Word.Joins = false;
                        next = (char)Unsafe.Add(ref window, ++after);
                    }
                    int marks = CountMarks(ref Unsafe.Add(ref window, after));
                    if (marks > 0)
                    {
                        after += marks;
                        next = (char)Unsafe.Add(ref window, after);
                        if (next == CharacterTraits.Zwnj) goto Out;
                        slots[++count].Clear(token);
                    }
                    if (next == '\n')
                    {
                        whole = count + 1;
                        token = start + after;
                        goto Out;
                    }
                    if (next is not (' ' or CharacterTraits.Zwnj)) goto Out;
                }
                count++;
                at = after + 1;
                gap = SpacingSlot.NoGap;
                if (next == CharacterTraits.Zwnj) continue;
                gap = toOutput + start + after;
                whole = count;
                token = start + at;
            }
            if (at == 0) goto Out;
            start += at;
        }
    Out:
        end = token;
        return whole;
    }

    /// <summary>Copies a window of text to where it belongs in the output.</summary>
    /// <param name="start">Where the window starts in the source.</param>
    /// <returns>
    /// The first character of the window, from where a block after it can be read too, or a null reference when there is no room for the
    /// copy. After the end of the source come line feeds.
    /// </returns>
    private readonly ref ushort CopyWindow(int start)
    {
        int written = start + _written - _read;
        int left = _source.Length - start;
        int length = Math.Min(left, PlainLetters.WindowLength);
        if (length > _destination.Length - written) return ref Unsafe.NullRef<ushort>();
        ReadOnlySpan<char> window = _source.Slice(start, Math.Min(left, EndLength));
        window[..length].CopyTo(_destination[written..]);
        if (left >= EndLength) return ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(window));
        window.CopyTo(MemoryMarshal.Cast<ushort, char>(_end));
        _end[left..].Fill('\n');
        return ref MemoryMarshal.GetReference(_end);
    }

    /// <summary>Looks words up.</summary>
    /// <param name="slots">The words.</param>
    /// <param name="end">Where in the source the last one ends, or the token starts that is the first one not to be taken.</param>
    /// <returns>The number of slots before the first token that may have to change inside.</returns>
    private int LookUp(scoped Span<SpacingSlot> slots, ref int end)
    {
        ulong doubtful = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            ref SpacingWord word = ref slots[i].Word;
            word.Entry = _model.Words.Find(word.Hash);
            doubtful |= BitOf.Bool(SpacingSplitter.MayLack(word)) << i;
        }
        for (; doubtful != 0; doubtful &= doubtful - 1)
        {
            int i = BitOperations.TrailingZeroCount(doubtful);
            ref readonly SpacingSlot slot = ref slots[i];
            if (!slot.IsMarked && _joiner.FindCut(slot.Start - _lineStart, slot.Word.Length, slot.Word) == 0) continue;
            end = slot.Token;
            while (i > 0 && slots[i - 1].Token == end) i--;
            return i;
        }
        return slots.Length;
    }

    /// <summary>The number of Persian digits and separators at the start of a block, all that matter.</summary>
    private static int CountDigits(ref ushort block)
    {
        int count = 0;
        while (count <= LongestPlainWord && Unsafe.Add(ref block, count) is (>= '\u06F0' and <= '\u06F9') or '\u066B' or '\u066C') count++; // decimal, thousands
        return count;
    }

    /// <summary>The number of marks that end a word and need nothing when a blank follows, at most two.</summary>
    private static int CountMarks(ref ushort text)
    {
        if (!IsPlainMark((char)text)) return 0;
        return IsPlainMark((char)Unsafe.Add(ref text, 1)) ? 2 : 1;
    }

    private static bool IsPlainMark(char c) => c is '.' or ':' or '!' or ')' or '\u060C' or '\u061B' or '\u061F' or '\u2026' or Close; // comma, semicolon, question mark, ellipsis
}
