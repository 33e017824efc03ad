using System.Net;
using System.Text;
using System.Text.Json;
using PersianNews.Archives;

namespace PersianNews.Server.Tests;

public sealed class AnnotateTests : IAsyncLifetime
{
    private Service _service = null!;

    public async Task InitializeAsync() => _service = await Service.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData("", OffsetUnit.Utf16, false)]
    [InlineData("?offsets=utf16&tokens=true", OffsetUnit.Utf16, true)]
    [InlineData("?offsets=codepoint", OffsetUnit.CodePoint, false)]
    [InlineData("?offsets=utf8&tokens=true", OffsetUnit.Utf8, true)]
    public async Task A_record_is_answered_as_the_filter_would(string query, OffsetUnit offsets, bool tokens)
    {
        foreach (string record in new[]
        {
            """{"id":"a","text":"حسن روحانی 😀 در تهران گفت: «باران می‌آید.»","title":"باران","published":"2024-03-20T10:00:00Z"}""",
            """{"id":7,"text":"دیروز در مشهد","published":1700000000}""",
            """{"text":"","id":"empty"}""",
            """{"text":"half \ud83d emoji","id":"\ud83d"}""",
        })
        {
            using HttpResponseMessage response = await _service.PostAsync("/annotate" + query, record, "application/json");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
            AnnotateOptions options = new() { Offsets = offsets, IncludeTokens = tokens, Workers = 1 };
            Assert.Equal(await FilterAsync(record, options), await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_plain_text_takes_its_id_and_day_from_the_address()
    {
        using HttpResponseMessage response = await _service.PostAsync("/annotate?id=%D8%A7&published=2024-03-20", "دیروز باران آمد.");
        JsonElement record = await ReadAsync(response);
        Assert.Equal("ا", record.GetProperty("id").GetString());
        Assert.Equal("2024-03-20", record.GetProperty("published").GetString());
        Assert.Equal("2024-03-19", record.GetProperty("dates")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task Markup_comes_back_as_text()
    {
        using HttpResponseMessage response = await _service.PostAsync("/annotate", "<script>alert(1)</script> تهران");
        JsonElement.ArrayEnumerator mentions = (await ReadAsync(response)).GetProperty("mentions").EnumerateArray();
        Assert.Equal(26, mentions.Single(static mention => mention.GetProperty("text").GetString() == "تهران").GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task Each_of_many_clients_gets_its_own_answer()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, _) =>
        {
            using HttpResponseMessage response = await _service.PostAsync($"/annotate?id={i}", string.Concat(Enumerable.Repeat("تهران. ", i)));
            JsonElement record = await ReadAsync(response);
            Assert.Equal($"{i}", record.GetProperty("id").GetString());
            Assert.Equal(i, record.GetProperty("sentences").GetArrayLength());
        });
    }

    [Theory]
    [InlineData("text/plain", "كتاب‌ها را مي خوانم", "کتاب‌ها را می‌خوانم", "")]
    [InlineData("text/plain", "مي خوانم", "می خوانم", "?scriptOnly=true")]
    [InlineData("application/json", """{"text":"مي خوانم"}""", """{"text":"می‌خوانم"}""", "")]
    [InlineData("text/plain", "", "", "")]
    public async Task Text_is_given_one_spelling(string type, string body, string expected, string query)
    {
        using HttpResponseMessage response = await _service.PostAsync("/normalize" + query, body, type);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"{type}; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    private static async Task<string> FilterAsync(string record, AnnotateOptions options)
    {
        using MemoryStream output = new();
        await new ArchiveAnnotator(NewsPipeline.Default).FilterAsync(new MemoryStream(Encoding.UTF8.GetBytes(record + "\n")), output, options);
        return Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n');
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
    }
}
