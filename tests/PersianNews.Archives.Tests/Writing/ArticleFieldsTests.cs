using System.Text;
using System.Text.Json;

namespace PersianNews.Archives.Tests.Writing;

/// <summary>What a record says of the article beyond its mentions.</summary>
public class ArticleFieldsTests
{
    private const string Text =
        "۲۳ شهریور ۱۴۰۱ - ۰۹:۵۷\n\nدیدار در مسکو\n\nکد خبر: ۱۲۳۴۵۶\n\n"
        + "به گزارش ایسنا، سرگئی لاوروف دیروز گفت: قیمت نفت ۱۲ درصد و بهای هر بشکه به ۹۰ دلار رسیده است.\n";

    [Fact]
    public async Task Dates_numbers_statements_and_header_fields_are_written()
    {
        using JsonDocument json = await AnnotateAsync(new { id = "a", text = Text });
        JsonElement record = json.RootElement;
        Assert.Equal("2022-09-14T09:57", record.GetProperty("published").GetString());
        Assert.Equal("دیدار در مسکو", record.GetProperty("title").GetString());
        Assert.Equal("۱۲۳۴۵۶", record.GetProperty("source").GetProperty("code").GetString());
        Assert.Equal("ایسنا", record.GetProperty("source").GetProperty("agency").GetString());
        Assert.Contains(("دیروز", "2022-09-13"), record.GetProperty("dates").EnumerateArray().Select(Pair("value")));
        JsonElement[] numbers = [.. record.GetProperty("numbers").EnumerateArray()];
        JsonElement percent = numbers.Single(static n => n.GetProperty("kind").GetString() == "percent");
        Assert.Equal((12, "%"), (percent.GetProperty("value").GetInt32(), percent.GetProperty("unit").GetString()));
        JsonElement money = numbers.Single(static n => n.GetProperty("kind").GetString() == "money");
        Assert.Equal((90, "USD"), (money.GetProperty("value").GetInt32(), money.GetProperty("unit").GetString()));
        JsonElement quote = Assert.Single(record.GetProperty("quotes").EnumerateArray());
        Assert.Equal("گفت", quote.GetProperty("verb").GetString());
        int speaker = quote.GetProperty("speaker").GetInt32();
        Assert.Equal("سرگئی لاوروف", record.GetProperty("entities")[speaker].GetProperty("name").GetString());
        foreach (string list in (string[])["dates", "numbers", "quotes"])
        {
            foreach (JsonElement item in record.GetProperty(list).EnumerateArray())
                Assert.Equal(Text[item.GetProperty("start").GetInt32()..item.GetProperty("end").GetInt32()], item.GetProperty("text").GetString());
        }
    }

    [Theory]
    [InlineData("2020-03-01", "2020-02-29")]
    [InlineData("2020-03-01T08:15:00+03:30", "2020-02-29")]
    [InlineData("yesterday", null)]
    public async Task The_day_given_with_a_record_is_what_relative_dates_start_from(string published, string? expected)
    {
        using JsonDocument json = await AnnotateAsync(new { id = 1, text = "دیروز باران بارید.", published });
        Assert.Equal(published, json.RootElement.GetProperty("published").GetString());
        Assert.Equal(expected, json.RootElement.GetProperty("dates")[0].GetProperty("value").GetString());
    }

    private static Func<JsonElement, (string?, string?)> Pair(string name) =>
        element => (element.GetProperty("text").GetString(), element.GetProperty(name).GetString());

    private static async Task<JsonDocument> AnnotateAsync(object record)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(record) + "\n"));
        using MemoryStream output = new();
        await new ArchiveAnnotator(NewsPipeline.Default).FilterAsync(input, output);
        return JsonDocument.Parse(output.ToArray());
    }
}
