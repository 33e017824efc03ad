using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Interchange;

/// <summary>A stream to write to whose bytes go to one buffer after the other.</summary>
internal sealed class BufferStream : Stream
{
    /// <summary>Where the bytes go.</summary>
    public ByteBuffer Target { get; set; } = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Target.Append(buffer.AsSpan(offset, count));
    public override void Write(ReadOnlySpan<byte> buffer) => Target.Append(buffer);
    public override void Flush() { }
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
