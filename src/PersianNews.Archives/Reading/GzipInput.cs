using System.IO.Compression;

namespace PersianNews.Archives.Reading;

/// <summary>
/// Reads gzip and notices when it is cut off, which <see cref="GZipStream"/> takes for a good end unless a switch is set for
/// the whole process. A gzip file may be followed by another, so one of known content is put behind the input: only if the
/// input is whole does that content come out after it.
/// </summary>
internal sealed class GzipInput(Stream compressed) : ForwardStream
{
    private static readonly byte[] Mark = "whole"u8.ToArray();
    private static readonly byte[] MarkMember = Compress(Mark);

    private readonly Tail _tail = new(compressed);
    private GZipStream? _gzip;
    private bool _ended;

    /// <exception cref="InvalidDataException">The input is damaged or ends too early.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_ended || buffer.IsEmpty)
            return 0;
        _gzip ??= new GZipStream(_tail, CompressionMode.Decompress, leaveOpen: true);
        int read;
        try
        {
            read = await _gzip.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidDataException) when (_tail.Reached)
        {
            throw TooShort();
        }

        // Input is asked for only when all output of what came before is out, so from here on all output is the mark's.
        if (!_tail.Reached && read > 0)
            return read;
        if (_tail.Reached)
            await CheckMarkAsync(buffer[..read].ToArray(), cancellationToken);
        _ended = true;
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip?.Dispose();
            compressed.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask CheckMarkAsync(byte[] begin, CancellationToken cancellationToken)
    {
        using MemoryStream rest = new();
        rest.Write(begin);
        try
        {
            await _gzip!.CopyToAsync(rest, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw TooShort();
        }

        if (_tail.IsAll || !rest.ToArray().AsSpan().SequenceEqual(Mark))
            throw TooShort();
    }

    private static InvalidDataException TooShort() => new("it ends too early");

    private static byte[] Compress(byte[] bytes)
    {
        using MemoryStream member = new();
        using (GZipStream gzip = new(member, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return member.ToArray();
    }

    /// <summary>The input and the mark after it.</summary>
    private sealed class Tail(Stream inner) : ForwardStream
    {
        private int _sent;

        /// <summary>Whether the input is used up.</summary>
        public bool Reached { get; private set; }

        /// <summary>Whether there was no input at all.</summary>
        public bool IsAll { get; private set; } = true;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = Reached ? 0 : await inner.ReadAsync(buffer, cancellationToken);
            if (read > 0)
            {
                IsAll = false;
                return read;
            }

            Reached = true;
            int count = Math.Min(buffer.Length, MarkMember.Length - _sent);
            MarkMember.AsMemory(_sent, count).CopyTo(buffer);
            _sent += count;
            return count;
        }
    }
}
