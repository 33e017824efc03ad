using System.Buffers;

namespace PersianNews.Normalization;

/// <summary>Characters read and not yet dealt with, in an array of the shared pool.</summary>
internal sealed class ChunkBuffer(int length)
{
    private char[] _text = ArrayPool<char>.Shared.Rent(length);
    private int _length;

    /// <summary>What is there to be dealt with.</summary>
    public ReadOnlySpan<char> Filled => _text.AsSpan(0, _length);

    /// <summary>Room to read into; never empty.</summary>
    public Span<char> Free
    {
        get
        {
            if (_length >= _text.Length / 2) Grow();
            return _text.AsSpan(_length);
        }
    }

    /// <summary>Takes in characters written to <see cref="Free"/>.</summary>
    public void Advance(int count) => _length += count;

    /// <summary>Drops characters from the front.</summary>
    public void Consume(int count)
    {
        _text.AsSpan(count, _length - count).CopyTo(_text);
        _length -= count;
    }

    /// <summary>Gives the array back; nothing of this instance may be used after that.</summary>
    public void Return() => ArrayPool<char>.Shared.Return(_text);

    private void Grow()
    {
        char[] larger = ArrayPool<char>.Shared.Rent((int)Math.Min(_text.Length * 2L, Array.MaxLength));
        Filled.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
