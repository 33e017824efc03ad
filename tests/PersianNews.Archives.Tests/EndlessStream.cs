namespace PersianNews.Archives.Tests;

/// <summary>The same bytes over and over, and a count of how many were taken.</summary>
internal sealed class EndlessStream(byte[] bytes) : Stream
{
    private long _taken;

    public long Taken => Interlocked.Read(ref _taken);

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int start = (int)(_taken % bytes.Length);
        int read = Math.Min(count, bytes.Length - start);
        bytes.AsSpan(start, read).CopyTo(buffer.AsSpan(offset));
        Interlocked.Add(ref _taken, read);
        return read;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
