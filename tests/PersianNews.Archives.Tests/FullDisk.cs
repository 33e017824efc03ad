namespace PersianNews.Archives.Tests;

/// <summary>A disk with room for so many bytes. As a real one, it takes a part of what no longer fits.</summary>
internal sealed class FullDisk(long room)
{
    private long _left = room;

    public Stream Wrap(Stream file) => new Writer(this, file);

    private sealed class Writer(FullDisk disk, Stream file) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int fits = (int)Math.Min(buffer.Length, disk._left);
            disk._left -= fits;
            await file.WriteAsync(buffer[..fits], cancellationToken);
            if (fits < buffer.Length)
                throw new IOException("No space left on device");
        }

        public override void Flush() => file.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();
    }
}
