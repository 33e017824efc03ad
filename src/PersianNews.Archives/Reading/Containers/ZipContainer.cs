using System.IO.Compression;

namespace PersianNews.Archives.Reading.Containers;

/// <summary>Zip files. Members are read where they are and never unpacked to the disk, so their paths can do no harm.</summary>
internal sealed class ZipContainer : IContainer
{
    public static ZipContainer Instance { get; } = new();

    public IReadOnlyList<string> Extensions { get; } = [".zip"];

    public IEnumerable<ContainerMember> Open(string path, ByteCounter counter)
    {
        FileStream? file = null;
        ZipArchive? zip = null;
        string? fault = null;
        try
        {
            file = InputFile.OpenFile(path);
            zip = new ZipArchive(file, ZipArchiveMode.Read);
            _ = zip.Entries.Count;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            fault = error is InvalidDataException or ArgumentException ? $"damaged zip: {error.Message.TrimEnd('.')}" : FileFaults.Of(error);
        }

        using (file)
        using (zip)
        {
            if (fault is not null || zip is null || file is null)
            {
                yield return ContainerMember.Broken(fault ?? "damaged zip");
                yield break;
            }

            UnpackingLimit limit = new(file.Length);
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
                    continue;
                counter.Add(entry.CompressedLength);
                string? locked = entry.IsEncrypted ? "it is encrypted" : null;
                yield return new ContainerMember(
                    entry.FullName, () => new MemberStream(entry.Open(), limit, entry.Crc32), (long)entry.Crc32 << 31 ^ entry.Length, locked);
            }
        }
    }
}
