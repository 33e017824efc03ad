using System.Buffers;

namespace PersianNews.Archives.Writing;

/// <summary>
/// Turns UTF-16 offsets of one text into another unit. One pass over the text notes the value at every block; a look-up counts on
/// from the block's start, or from the look-up before it. Used by one thread, for one text after the other.
/// </summary>
internal sealed class OffsetIndex(OffsetUnit unit) : IDisposable
{
    private const int BlockShift = 6;

    private int[] _blocks = [];
    private string _text = "";
    private bool _isIdentity = true;
    private int _lastOffset;
    private int _lastValue;

    /// <summary>Makes the index of <paramref name="text"/>; look-ups are for it from then on.</summary>
    public void Build(string text)
    {
        _text = text;
        _lastOffset = _lastValue = 0;
        _isIdentity = unit switch
        {
            OffsetUnit.Utf16 => true,
            OffsetUnit.CodePoint => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'),
            _ => System.Text.Ascii.IsValid(text),
        };
        if (_isIdentity)
            return;
        int blocks = (text.Length >> BlockShift) + 1;
        if (_blocks.Length < blocks)
        {
            Dispose();
            _blocks = ArrayPool<int>.Shared.Rent(blocks);
        }

        int value = 0;
        for (int block = 0; block < blocks; block++)
        {
            _blocks[block] = value;
            int start = block << BlockShift;
            value += Count(start, Math.Min(start + (1 << BlockShift), text.Length));
        }
    }

    /// <summary>The offset in the unit asked for. An offset inside a surrogate pair counts as past it.</summary>
    /// <param name="offset">An offset in UTF-16 code units, from 0 to the text's length.</param>
    public int Convert(int offset)
    {
        if (_isIdentity)
            return offset;
        int block = offset >> BlockShift;
        if (_lastOffset > offset || _lastOffset >> BlockShift != block)
        {
            _lastOffset = block << BlockShift;
            _lastValue = _blocks[block];
        }

        _lastValue += Count(_lastOffset, offset);
        _lastOffset = offset;
        return _lastValue;
    }

    /// <summary>Gives the memory back; the index can be built again.</summary>
    public void Dispose()
    {
        if (_blocks.Length > 0)
            ArrayPool<int>.Shared.Return(_blocks);
        _blocks = [];
    }

    private int Count(int start, int end)
    {
        int sum = 0;
        for (int i = start; i < end; i++)
            sum += Size(i);
        return sum;
    }

    // A pair is counted where it begins, so that its second half adds nothing in any block.
    private int Size(int index)
    {
        char c = _text[index];
        if (!char.IsSurrogate(c))
            return unit == OffsetUnit.CodePoint ? 1 : c < '\u0080' ? 1 : c < '\u0800' ? 2 : 3;
        if (char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(_text[index - 1]))
            return 0;
        bool isPair = char.IsHighSurrogate(c) && index + 1 < _text.Length && char.IsLowSurrogate(_text[index + 1]);
        return unit == OffsetUnit.CodePoint ? 1 : isPair ? 4 : 3;
    }
}
