using System.IO.Compression;
using System.Text;

namespace PersianNews.Archives.Tests;

/// <summary>One archive with every kind of bad record among good ones: all good ones come out, and each bad one is named once.</summary>
public sealed class PoisonedArchiveTests : IDisposable
{
    private static readonly AnnotateOptions Options = new() { MaxRecordBytes = 100_000, Workers = 2 };

    private readonly TempFolder _folder = new();
    private readonly List<string> _good = [];
    private readonly List<string> _bad = [];

    public PoisonedArchiveTests()
    {
        WriteLines();
        WriteTable();
        WriteTexts();
        WritePages();
        WriteGzips();
        WriteContainers();
    }

    [Fact]
    public async Task All_good_records_come_out_and_each_bad_one_is_named_once()
    {
        Annotated found = await Annotated.OfAsync(_folder, "in", Options);
        Assert.Equal(_good.Order(StringComparer.Ordinal), found.Texts.Keys.Order(StringComparer.Ordinal));
        Assert.All(found.Texts.Values, text => Assert.StartsWith("خوب", text, StringComparison.Ordinal));
        string[] named = [.. found.Errors.Select(error => string.Join(' ', error.Split(' ')[..2]))];
        Assert.Equal(_bad.Select(bad => "in/" + bad).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Shards_of_it_make_the_same_files()
    {
        AnnotateOptions options = Options with { IncludeText = true };
        await Sample.Annotator.AnnotateAsync([_folder["in"]], _folder["whole.jsonl"], options);
        string[] shards = [.. Enumerable.Range(1, 5).Select(i => _folder[$"s{i}.jsonl"])];
        for (int i = 0; i < shards.Length; i++)
            await Sample.Annotator.AnnotateAsync([_folder["in"]], shards[i], options with { Shard = new ArchiveShard(i + 1, shards.Length) });
        await ArchiveMerger.MergeAsync(shards, _folder["merged.jsonl"]);
        Assert.Equal(_folder.Lines("whole.jsonl"), _folder.Lines("merged.jsonl"));
        Assert.Equal(_folder.Lines("whole.errors.jsonl"), _folder.Lines("merged.errors.jsonl"));
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private void Write(string name, ReadOnlySpan<byte> bytes, string[] good, string[] bad)
    {
        _folder.Write("in/" + name, bytes);
        _good.AddRange(good);
        _bad.AddRange(bad);
    }

    private void WriteLines()
    {
        byte[][] lines =
        [
            Utf8("{\"id\":\"l1\",\"text\":\"خوب\"}"), Utf8("not json"), Utf8("{\"id\":\"l3\",\"text\":\"خوب\\ud83d\"}"), Utf8("{\"id\":\"l4\"}"),
            Utf8("{\"id\":\"l5\",\"text\":5}"), [.. "{\"id\":\"l6\",\"text\":\""u8, 0xE3, 0x28, .. "\"}"u8], Utf8("[1,2]"), Utf8("{\"text\":\"بد\""),
            Utf8($"{{\"id\":\"l9\",\"text\":\"{new string('x', 200_000)}\"}}"), Utf8(""), Utf8("{\"id\":\"l11\",\"text\":\"خوب\"} x"),
            Utf8("{\"id\":\"l12\",\"text\":\"خوب\"}"), Utf8(new string('[', 5000)), [0, 0, 0], Utf8("{\"id\":\"l15\",\"text\":\"خوب\\u0000\"}"),
        ];
        Write(
            "lines.jsonl",
            lines.SelectMany(line => (byte[])[.. line, (byte)'\n']).ToArray(),
            ["l1", "l3", "l12", "l15"],
            [.. ((int[])[2, 4, 5, 6, 7, 8, 9, 11, 13, 14]).Select(line => $"lines.jsonl {line}")]);
    }

    private void WriteTable() => Write(
        "table.csv",
        [.. "id,text\nc2,خوب\nc3,\"خوب\n\"\nc5,ب\"د\nc6,بد,بد\nc7\nc8,"u8, 0xFF, .. "\nc9,خوب\n"u8],
        ["c2", "c3", "c9"],
        ["table.csv 5", "table.csv 6", "table.csv 7", "table.csv 8"]);

    private void WriteTexts()
    {
        Write("t1.txt", Utf8("خوب"), ["t1.txt"], []);
        Write("t2.txt", [0xE3], [], ["t2.txt 1"]);
        Write("t3.txt", [.. "a\nb"u8, 0], [], ["t3.txt 2"]);
        Write("t4.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("خوب")], ["t4.txt"], []);
        Write("t5.txt", [0xFE, 0xFF, 0x06], [], ["t5.txt 1"]);
        Write("t6.txt", Utf8(new string('x', 200_000)), [], ["t6.txt 1"]);
        File.CreateSymbolicLink(_folder["in/t7.txt"], _folder["gone.txt"]);
        _bad.Add("t7.txt ");
    }

    private void WritePages()
    {
        Write("p1.html", Utf8("<p>خوب"), ["p1.html"], []);
        Write("p2.html", Utf8("<meta charset=klingon><p>بد"), [], ["p2.html 1"]);
        Write("p3.html", [.. "<p>"u8, 0xE3], [], ["p3.html 1"]);
        Write("p4.html", Utf8("<script>1</script>"), [], ["p4.html 1"]);
        Write("p5.html", Utf8(string.Concat(Enumerable.Repeat("<b>", 9000))), [], ["p5.html 1"]);
    }

    private void WriteGzips()
    {
        Write("g1.txt.gz", TempFolder.Compress(Utf8("خوب")), ["g1.txt.gz"], []);
        Write("g2.txt.gz", TempFolder.Compress(Utf8("بد")).AsSpan()[..^3], [], ["g2.txt.gz "]);
        Write("g3.jsonl.gz", Utf8("{\"text\":\"بد\"}"), [], ["g3.jsonl.gz "]);
        Write("g4.jsonl.gz", [], [], ["g4.jsonl.gz "]);
    }

    private void WriteContainers()
    {
        byte[] zip = Archives.Zip(CompressionLevel.NoCompression, ("1.txt", Utf8("بد")), ("2.txt", Utf8("بد بد بد")), ("3.txt", Utf8("خوب")), ("4.txt", [0xFF]));
        Write("z1.zip", Archives.Damage(Archives.Encrypt(zip), "بد بد"u8), ["z1.zip/3.txt"], ["z1.zip!/1.txt ", "z1.zip!/2.txt ", "z1.zip!/4.txt 1"]);
        Write("z2.zip", zip.AsSpan(0, 100), [], ["z2.zip "]);
        Write("z3.zip", [], [], ["z3.zip "]);
        byte[] tar = Archives.Of("x.tar", ("1.txt", Utf8("خوب")), ("2.txt", Utf8(new string('b', 9000))));
        Write("z4.tar", tar.AsSpan(0, 5000), ["z4.tar/1.txt"], ["z4.tar!/2.txt "]);
        Write("z5.tgz", Utf8("no gzip"), [], ["z5.tgz "]);
    }
}
