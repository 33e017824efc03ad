using System.Text.Json;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Tests.Writing;

public class JsonTextEncoderTests
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JsonTextEncoder.Instance };

    [Theory]
    [InlineData("می\u200Cرود؛ «یک»")]
    [InlineData("😀 <b>&amp;'+`")]
    [InlineData("\u00A0\u200F\uFDFA")]
    public void Text_stays_as_it_is(string text) => Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(text, Options));

    [Theory]
    [InlineData("\"\\\n\r\t", @"""\""\\\n\r\t""")]
    [InlineData("\0\u001F", @"""\u0000\u001f""")]
    [InlineData("\u0085\u2028\u2029", @"""\u0085\u2028\u2029""")]
    public void What_would_break_a_line_or_the_JSON_is_escaped(string text, string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(text, Options));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        Assert.Equal("\"a\uFFFDb\"", JsonSerializer.Serialize("a\uD83Db", Options));

    [Fact]
    public void Whatever_is_written_reads_back()
    {
        Random random = new(3);
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => RandomScalar(random)));
            Assert.Equal(text, JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(text, Options)));
        }
    }

    private static string RandomScalar(Random random)
    {
        int scalar = random.Next(3) == 0 ? random.Next(0x100) : random.Next(0x10FFFF);
        return scalar is >= 0xD800 and <= 0xDFFF ? "س" : char.ConvertFromUtf32(scalar);
    }
}
