namespace PersianNews.Archives.Reading.Containers;

/// <summary>The bytes of a member, checked against what its container says of them.</summary>
/// <param name="inner">The bytes; closed with this.</param>
/// <param name="limit">Shared by all members of a container.</param>
/// <param name="crc">The checksum they must have, or null where the container has none.</param>
internal sealed class MemberStream(Stream inner, UnpackingLimit limit, uint? crc) : ForwardStream
{
    private Crc32 _crc = new();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await inner.ReadAsync(buffer, cancellationToken);
        limit.Add(read);
        if (crc is not { } expected)
            return read;
        _crc.Append(buffer.Span[..read]);
        if (read == 0 && !buffer.IsEmpty && _crc.Value != expected)
            throw new InvalidDataException("its bytes do not have the checksum that the archive tells");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
