using System.Formats.Tar;
using System.IO.Compression;

namespace PersianNews.Archives.Tests;

/// <summary>Zip and tar files in memory.</summary>
internal static class Archives
{
    public static byte[] Of(string name, params (string Name, byte[] Bytes)[] members) =>
        name.EndsWith(".zip", StringComparison.Ordinal) ? Zip(CompressionLevel.Fastest, members)
        : name.EndsWith(".tar", StringComparison.Ordinal) ? Tar(members)
        : TempFolder.Compress(Tar(members));

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Bytes)[] members)
    {
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in members)
            {
                using Stream member = zip.CreateEntry(name, level).Open();
                member.Write(bytes);
            }
        }

        return file.ToArray();
    }

    /// <summary>Marks the first member as encrypted.</summary>
    public static byte[] Encrypt(byte[] zip)
    {
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        return zip;
    }

    /// <summary>Changes a byte of a member that is stored as it is.</summary>
    public static byte[] Damage(byte[] zip, ReadOnlySpan<byte> content)
    {
        zip[zip.AsSpan().IndexOf(content) + 1]++;
        return zip;
    }

    private static byte[] Tar((string Name, byte[] Bytes)[] members)
    {
        using MemoryStream file = new();
        using (TarWriter tar = new(file, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in members)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
        }

        return file.ToArray();
    }
}
