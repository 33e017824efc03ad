using System.Text;
using PersianNews.Archives.Reading;

namespace PersianNews.Archives.Tests.Reading;

public sealed class EncodingTests : IDisposable
{
    // Its first half of a surrogate pair falls on the end of a block of some kilobytes now and then.
    private static readonly string Text = string.Concat(Enumerable.Range(0, 9000).Select(i => $"خبر {i} 😀، "));

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("utf-8", true, null)]
    [InlineData("utf-8", false, null)]
    [InlineData("utf-16", true, null)]
    [InlineData("utf-16", true, "windows-1256")]
    [InlineData("utf-16", false, "utf-16")]
    [InlineData("utf-16BE", true, null)]
    [InlineData("utf-16BE", false, "utf-16BE")]
    [InlineData("utf-32", false, "utf-32")]
    public async Task Text_is_the_same_in_every_encoding(string written, bool marked, string? told)
    {
        Encoding encoding = Encoding.GetEncoding(written);
        byte[] bytes = [.. marked ? encoding.Preamble : [], .. encoding.GetBytes(Text)];
        AnnotateOptions options = new() { Encoding = told is null ? null : Encoding.GetEncoding(told == "windows-1256" ? "utf-8" : told) };
        _folder.Write("in.txt", bytes);
        Assert.Equal(Text, (await Annotated.OfAsync(_folder, "in.txt", options)).Texts["in.txt"]);
        foreach (int chunk in (int[])[1, 2, 3, 1000, 65536])
            Assert.Equal(Text, await ReadAsync(bytes, chunk, options.Encoding));
    }

    [Fact]
    public async Task Windows_1256_is_read_where_it_is_told()
    {
        Encoding encoding = TextEncodings.TryGet("windows-1256")!;
        AnnotateOptions options = new() { Encoding = encoding };
        const string Record = "{\"id\":\"a\",\"text\":\"گزارش پژوهش چاپ شد\u200cها ي ك\"}\n";
        _folder.Write("in/a.jsonl", encoding.GetBytes(Record));
        _folder.Write("in/b.csv", encoding.GetBytes("id,text\nb,گزارش پژوهش\n"));
        _folder.Write("in/c.txt", encoding.GetBytes("چاپ"));
        _folder.Write("in/d.html", encoding.GetBytes("<p>چاپ</p>"));
        Annotated found = await Annotated.OfAsync(_folder, "in", options);
        Assert.Equal(["گزارش پژوهش چاپ شد\u200cها ي ك", "گزارش پژوهش", "چاپ", "چاپ"], found.Texts.Values);
    }

    [Fact]
    public async Task JSON_lines_in_UTF_16_are_read()
    {
        _folder.Write("in.jsonl", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"id\":1,\"text\":\"یک\"}\r\n{\"id\":2,\"text\":\"دو\"}")]);
        Assert.Equal(["یک", "دو"], (await Annotated.OfAsync(_folder, "in.jsonl")).Texts.Values);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_UTF_16_is_an_error_of_its_record_alone()
    {
        byte[] line = [.. Encoding.Unicode.GetBytes("{\"id\":2,\"text\":\"a"), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes("b\"}\n")];
        _folder.Write("in.jsonl", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"id\":1,\"text\":\"یک\"}\n"), .. line, .. Encoding.Unicode.GetBytes("{\"id\":3,\"text\":\"سه\"}\n")]);
        Annotated found = await Annotated.OfAsync(_folder, "in.jsonl");
        Assert.Equal(["1", "3"], found.Texts.Keys);
        Assert.Equal(["in.jsonl 2 not valid text: half a surrogate pair at byte 18 of the line"], found.Errors);
    }

    [Fact]
    public async Task A_last_byte_without_its_other_half_is_an_error()
    {
        _folder.Write("in.txt", [0xFF, 0xFE, 0x33, 0x06, 0x33]);
        Assert.Equal(["in.txt 1 not valid text: half a surrogate pair at byte 3 of the line"], (await Annotated.OfAsync(_folder, "in.txt")).Errors);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string> ReadAsync(byte[] bytes, int chunk, Encoding? told)
    {
        using MemoryStream read = new();
        await new Utf8Stream(new ChunkedStream(bytes, new Random(1), chunk), told).CopyToAsync(read);
        return Encoding.UTF8.GetString(read.ToArray());
    }
}
