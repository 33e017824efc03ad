using System.Text;
using PersianNews.Archives.Reading;

namespace PersianNews.Archives.Tests.Reading;

public class LineReaderTests
{
    private static readonly string[] Pieces = ["خبر", "\n", "\r\n", "\r", "", "a", new string('ب', 200)];

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("a\r\n\nb", new[] { "a", "", "b" })]
    [InlineData("\uFEFFa\n\uFEFFb", new[] { "a", "\uFEFFb" })]
    [InlineData("\uFEFF", new string[0])]
    public async Task Lines_end_at_line_feeds_and_a_byte_order_mark_is_passed_over(string text, string[] lines) =>
        Assert.Equal(lines, await ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public async Task Lines_do_not_depend_on_how_the_bytes_arrive()
    {
        Random random = new(11);
        for (int round = 0; round < 200; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            List<string> expected = await ReadAll(new MemoryStream(bytes));
            Assert.Equal(expected, await ReadAll(new ChunkedStream(bytes, random, largest: 7)));
            List<string> split = [.. text.Split('\n').Select(line => line.EndsWith('\r') ? line[..^1] : line)];
            if (text.Length == 0 || text.EndsWith('\n'))
                split.RemoveAt(split.Count - 1);
            Assert.Equal(split, expected);
        }
    }

    [Fact]
    public async Task A_line_longer_than_allowed_is_passed_over_and_the_next_one_read()
    {
        using LineReader reader = new(new MemoryStream(Encoding.UTF8.GetBytes("ab\n" + new string('x', 900_000) + "\ncd\n" + "efghijk")), 6);
        List<(bool, string)> lines = [];
        while (await reader.ReadAsync(CancellationToken.None))
            lines.Add((reader.TooLong, Encoding.UTF8.GetString(reader.Line.Span)));
        Assert.Equal([(false, "ab"), (true, ""), (false, "cd"), (true, "")], lines);
        Assert.Equal(4, reader.LineNumber);
    }

    private static async Task<List<string>> ReadAll(Stream stream)
    {
        using LineReader reader = new(stream, 1 << 20);
        List<string> lines = [];
        while (await reader.ReadAsync(CancellationToken.None))
            lines.Add(Encoding.UTF8.GetString(reader.Line.Span));
        return lines;
    }
}
