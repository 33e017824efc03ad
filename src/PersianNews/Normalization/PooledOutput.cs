using System.Buffers;

namespace PersianNews.Normalization;

/// <summary>A growing output, with offsets when wanted, in arrays of the shared pool.</summary>
internal sealed class PooledOutput
{
    /// <summary>Room beyond the length of the source, so that a ligature or two do not force a second round.</summary>
    public const int Slack = 64;

    private char[] _text;
    private int[]? _offsets;
    private int _length;

    public PooledOutput(int sourceLength, bool withOffsets)
    {
        int capacity = (int)Math.Min((long)sourceLength + Slack, Array.MaxLength);
        _text = ArrayPool<char>.Shared.Rent(capacity);
        if (withOffsets) _offsets = ArrayPool<int>.Shared.Rent(_text.Length);
    }

    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    public ReadOnlySpan<int> Offsets => _offsets.AsSpan(0, _offsets is null ? 0 : _length);

    public Span<char> Free => _text.AsSpan(_length);

    public Span<int> FreeOffsets => _offsets is null ? [] : _offsets.AsSpan(_length, _text.Length - _length);

    /// <summary>Takes in what was written to <see cref="Free"/>, from a source that starts at <paramref name="origin"/> of the whole.</summary>
    public void Advance(int written, int origin)
    {
        if (_offsets is not null && origin != 0)
        {
            foreach (ref int offset in _offsets.AsSpan(_length, written)) offset += origin;
        }
        _length += written;
    }

    /// <summary>Forgets the output and keeps the room.</summary>
    public void Clear() => _length = 0;

    /// <summary>Doubles the room.</summary>
    public void Grow()
    {
        int capacity = (int)Math.Min((long)_text.Length * 2, Array.MaxLength);
        if (capacity == _text.Length) throw new InvalidOperationException("The result is longer than an array can be.");
        Replace(ref _text, capacity);
        if (_offsets is not null) Replace(ref _offsets, _text.Length);
    }

    /// <summary>Gives the arrays back; nothing of this instance may be used after that.</summary>
    public void Return()
    {
        ArrayPool<char>.Shared.Return(_text);
        if (_offsets is not null) ArrayPool<int>.Shared.Return(_offsets);
        (_text, _offsets) = ([], null);
    }

    private void Replace<T>(ref T[] array, int capacity)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(capacity);
        array.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
