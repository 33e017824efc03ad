using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace PersianNews.Archives.Tests.Reading;

public sealed class ContainerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static (string Name, byte[] Bytes)[] Members =>
    [
        ("b/2.txt", "دو"u8.ToArray()),
        ("a.jsonl", "{\"id\":\"j\",\"text\":\"سه\"}\n"u8.ToArray()),
        ("b/1.html", "<p>یک</p>"u8.ToArray()),
        ("c.txt.gz", TempFolder.Compress("چهار"u8)),
        ("picture.jpg", [1, 2, 3]),
        ("__MACOSX/b/._2.txt", [0]),
        ("nested.zip", [1]),
    ];

    [Theory]
    [InlineData("in.zip")]
    [InlineData("in.tar")]
    [InlineData("in.tar.gz")]
    [InlineData("in.tgz")]
    public async Task Members_are_read_in_the_order_they_have(string name)
    {
        Write(name, Members);
        Annotated found = await Annotated.OfAsync(_folder, name);
        Assert.Equal(
            [($"{name}/b/2.txt", "دو"), ("j", "سه"), ($"{name}/b/1.html", "یک"), ($"{name}/c.txt.gz", "چهار")],
            found.Texts.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal((4, 3, 0), (found.Summary.Files, found.Summary.OtherFiles, found.Summary.Errors));
    }

    [Theory]
    [InlineData("in.zip")]
    [InlineData("in.tar.gz")]
    public async Task Odd_paths_are_names_and_nothing_more(string name)
    {
        Write(name, [("../../up.txt", "یک"u8.ToArray()), ("/etc/abs.txt", "دو"u8.ToArray()), ("a\\b.txt", "سه"u8.ToArray()), ("سلام.txt", "چهار"u8.ToArray())]);
        Annotated found = await Annotated.OfAsync(_folder, name);
        Assert.Equal(["یک", "دو", "سه", "چهار"], found.Texts.Values);
        Assert.Equal($"{name}/../../up.txt", found.Texts.Keys.First());
        Assert.Equal([name, "out.errors.jsonl", "out.jsonl", "out.run.json"], _folder.Names().Append("out.errors.jsonl").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_member_with_a_changed_byte_is_named_and_the_others_are_read()
    {
        byte[] zip = Archives.Zip(CompressionLevel.NoCompression, ("a.txt", "یک"u8.ToArray()), ("b.txt", "دو دو دو"u8.ToArray()), ("c.txt", "سه"u8.ToArray()));
        _folder.Write("in.zip", Archives.Damage(zip, "دو دو"u8));
        Annotated found = await Annotated.OfAsync(_folder, "in.zip");
        Assert.Equal(["یک", "سه"], found.Texts.Values);
        Assert.Equal(["in.zip!/b.txt  damaged: its bytes do not have the checksum that the archive tells"], found.Errors);
    }

    [Fact]
    public async Task An_encrypted_member_is_named()
    {
        byte[] zip = Archives.Zip(CompressionLevel.NoCompression, ("a.txt", "یک"u8.ToArray()), ("b.txt", "دو"u8.ToArray()));
        _folder.Write("in.zip", Archives.Encrypt(zip));
        Annotated found = await Annotated.OfAsync(_folder, "in.zip");
        Assert.Equal(["دو"], found.Texts.Values);
        Assert.Equal(["in.zip!/a.txt  it is encrypted"], found.Errors);
    }

    [Fact]
    public async Task A_compression_that_is_not_known_is_named()
    {
        byte[] zip = Archives.Zip(CompressionLevel.NoCompression, ("a.txt", "یک"u8.ToArray()), ("b.txt", "دو"u8.ToArray()));
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 10] = 97;
        zip[8] = 97;
        _folder.Write("in.zip", zip);
        Annotated found = await Annotated.OfAsync(_folder, "in.zip");
        Assert.Equal(["دو"], found.Texts.Values);
        Assert.StartsWith("in.zip!/a.txt  ", Assert.Single(found.Errors));
    }

    [Theory]
    [InlineData("in.zip", 0.5)]
    [InlineData("in.zip", 0.01)]
    [InlineData("in.tar", 0.5)]
    [InlineData("in.tar.gz", 0.5)]
    [InlineData("in.tar.gz", 0.0)]
    public async Task What_is_cut_off_is_named_once_and_the_other_files_are_read(string name, double kept)
    {
        Random random = new(3);
        byte[] whole = Archives.Of(name, [.. Enumerable.Range(0, 60).Select(i => ($"{i}.txt", Encoding.UTF8.GetBytes(Convert.ToHexString(Filled(random, 3000)))))]);
        _folder.Write("in/" + name, whole.AsSpan(0, (int)(whole.Length * kept)));
        _folder.Write("in/z.txt", "آخر");
        Annotated found = await Annotated.OfAsync(_folder, "in");
        Assert.Equal("آخر", found.Texts["z.txt"]);
        Assert.StartsWith($"in/{name}", Assert.Single(found.Errors));
        Assert.Contains("damaged", found.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_bomb_is_given_up_and_the_other_files_are_read()
    {
        // 300 MB of one letter become 300 kB.
        byte[] big = new byte[75 << 20];
        Array.Fill(big, (byte)'a');
        _folder.Write("in/bomb.zip", Archives.Zip(CompressionLevel.Optimal, [.. Enumerable.Range(0, 6).Select(i => ($"{i}.txt", big))]));
        _folder.Write("in/z.txt", "آخر");
        ArchiveAnnotator annotator = new(text => new Document { Text = text });
        ArchiveSummary summary = await annotator.AnnotateAsync([_folder["in"]], _folder["out.jsonl"], new AnnotateOptions { MaxRecordBytes = 80 << 20 });
        Assert.Equal((4, 3), (summary.Records, summary.Errors));
        Assert.All(_folder.Lines("out.errors.jsonl"), line => Assert.Contains("as only a bomb does", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tar_bomb_is_given_up_and_the_other_files_are_read()
    {
        using (FileStream file = File.Create(_folder["bomb.tar.gz"]))
        using (GZipStream gzip = new(file, CompressionLevel.Optimal))
        using (TarWriter tar = new(gzip))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "big.txt") { DataStream = new MemoryStream(new byte[400 << 20]) });
        Directory.CreateDirectory(_folder["in"]);
        File.Move(_folder["bomb.tar.gz"], _folder["in/bomb.tar.gz"]);
        _folder.Write("in/z.txt", "آخر");
        ArchiveSummary summary = await Sample.Annotator.AnnotateAsync([_folder["in"]], _folder["out.jsonl"]);
        Assert.Equal(1, summary.Records);
        Assert.All(_folder.Lines("out.errors.jsonl"), line => Assert.Contains("bomb", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_and_devices_of_a_tar_are_passed_over()
    {
        using (FileStream file = File.Create(_folder["in.tar"]))
        using (TarWriter tar = new(file))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "folder.txt/"));
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = new MemoryStream("یک"u8.ToArray()) });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "empty.txt"));
        }

        Annotated found = await Annotated.OfAsync(_folder, "in.tar");
        Assert.Equal(["یک", ""], found.Texts.Values);
        Assert.Empty(found.Errors);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Filled(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private void Write(string name, (string Name, byte[] Bytes)[] members) => _folder.Write(name, Archives.Of(name, members));
}
