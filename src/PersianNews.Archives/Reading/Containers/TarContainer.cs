using System.Formats.Tar;

namespace PersianNews.Archives.Reading.Containers;

/// <summary>Tar files, plain or gzipped. Links and devices in them are passed over; nothing is unpacked to the disk.</summary>
internal sealed class TarContainer : IContainer
{
    public static TarContainer Instance { get; } = new();

    public IReadOnlyList<string> Extensions { get; } = [".tar", ".tar.gz", ".tgz"];

    public IEnumerable<ContainerMember> Open(string path, ByteCounter counter)
    {
        Stream? bytes = null;
        string? fault = null;
        UnpackingLimit limit = new(long.MaxValue);
        try
        {
            FileStream file = InputFile.OpenFile(path);
            limit = new UnpackingLimit(file.Length);
            bytes = new CountingStream(file, counter);
            if (!path.EndsWith(".tar", StringComparison.OrdinalIgnoreCase))
                bytes = new GzipInput(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            fault = FileFaults.Of(error);
        }

        if (fault is not null || bytes is null)
        {
            yield return ContainerMember.Broken(fault ?? "damaged tar");
            yield break;
        }

        using MemberStream all = new(bytes, limit, crc: null);
        using TarReader tar = new(all);
        bool broken = false;
        while (!broken)
        {
            TarEntry? entry = null;
            try
            {
                entry = tar.GetNextEntry();
            }
            catch (Exception error) when (error is IOException or InvalidDataException or FormatException or ArgumentException)
            {
                fault = error is EndOfStreamException ? "damaged tar: it ends too early" : $"damaged tar: {error.Message.TrimEnd('.')}";
            }

            if (fault is not null)
                yield return ContainerMember.Broken(fault);
            if (entry is null)
                yield break;
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
                continue;
            // A break inside a member is that member's fault, and nothing can be read behind it.
            TarMember member = new(entry.DataStream ?? Stream.Null, entry.Length, () => broken = true);
            yield return new ContainerMember(entry.Name, () => member, entry.Length) { IsInSequence = true };
        }
    }

    /// <summary>Notices where a member is shorter than its header says. The bytes belong to the reader and stay open.</summary>
    private sealed class TarMember(Stream inner, long length, Action onBreak) : ForwardStream
    {
        private long _left = length;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                int read = await inner.ReadAsync(buffer, cancellationToken);
                _left -= read;
                return read > 0 || buffer.IsEmpty || _left == 0 ? read : throw new InvalidDataException("it ends too early");
            }
            catch (Exception error) when (error is IOException or InvalidDataException)
            {
                onBreak();
                throw;
            }
        }
    }
}
