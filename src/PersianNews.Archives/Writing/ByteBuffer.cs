using System.Buffers;

namespace PersianNews.Archives.Writing;

/// <summary>Bytes that grow at the end. Kept from batch to batch, but not at a size only one huge record needed.</summary>
internal sealed class ByteBuffer : IBufferWriter<byte>
{
    private const int KeptSize = 4 << 20;

    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > KeptSize)
            _bytes = [];
    }

    public void Truncate(int length) => Length = length;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Advance(bytes.Length);
    }

    public void Append(byte value)
    {
        GetSpan(1)[0] = value;
        Advance(1);
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(Length);
    }

    private void Grow(int sizeHint)
    {
        int needed = checked(Length + Math.Max(sizeHint, 1));
        if (needed <= _bytes.Length)
            return;
        long doubled = Math.Min(Math.Max(_bytes.Length * 2L, 64 << 10), Array.MaxLength);
        Array.Resize(ref _bytes, (int)Math.Max(doubled, needed));
    }
}
