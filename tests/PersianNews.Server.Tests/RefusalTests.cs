using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PersianNews.Server.Tests;

/// <summary>What is wrong with a request is said in a 4xx, and nothing of the inside shows.</summary>
public sealed class RefusalTests
{
    private const int SmallBody = 4096;

    private static readonly ServiceOptions Impatient = new()
    {
        MaxBodyBytes = SmallBody,
        HeadersTimeout = TimeSpan.FromSeconds(1),
        DataRateGrace = TimeSpan.FromSeconds(2),
    };

    [Fact]
    public async Task Wrong_requests_are_refused_with_a_reason()
    {
        await using Service service = await Service.StartAsync();
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases/requests/refused.tsv")).Where(static l => l[0] != '#'))
        {
            string[] parts = line.Split('\t');
            using HttpRequestMessage request = new(new HttpMethod(parts[0]), parts[1]);
            if (parts[0] == "POST")
                request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(parts[3]));
            if (parts[2] != "-")
                request.Content!.Headers.TryAddWithoutValidation("Content-Type", parts[2]);
            using HttpResponseMessage response = await service.Client.SendAsync(request);
            string answer = await response.Content.ReadAsStringAsync();
            Assert.True((int)response.StatusCode == int.Parse(parts[4], CultureInfo.InvariantCulture), $"{line}: {response.StatusCode}");
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Contains(parts[5], answer, StringComparison.Ordinal);
            AssertClosed(answer);
        }
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_refused()
    {
        await using Service service = await Service.StartAsync();
        foreach (string type in (string[])["text/plain", "application/json"])
        {
            ByteArrayContent content = new([0x7B, 0xC8, 0xC8, 0x7D]) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
            using HttpResponseMessage response = await service.PostAsync("/annotate", content);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("not valid UTF-8 at byte 2", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_too_large_is_refused(bool chunked)
    {
        await using Service service = await Service.StartAsync(Impatient);
        string exact = new('a', SmallBody);
        using HttpResponseMessage taken = await service.PostAsync("/annotate", exact);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        using HttpRequestMessage request = new(HttpMethod.Post, "/annotate") { Content = new StringContent(exact + "a") };
        request.Headers.TransferEncodingChunked = chunked;
        using HttpResponseMessage response = await service.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        AssertClosed(await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n", "400")]
    [InlineData("\0\u0001\u0002\u0003\r\n\r\n", "400")]
    [InlineData("GET / HTTP/9.9\r\n\r\n", "505")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nNo colon\r\n\r\n", "400")]
    [InlineData("POST /annotate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: -5\r\n\r\n", "400")]
    [InlineData("POST /annotate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n", "400")]
    [InlineData("POST /annotate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 3\r\nTransfer-Encoding: nonsense\r\n\r\nabc", "400")]
    public async Task What_is_not_HTTP_is_refused(string request, string status)
    {
        await using Service service = await Service.StartAsync(Impatient);
        string answer = await service.SendRawAsync(request);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        AssertClosed(answer);
    }

    [Fact]
    public async Task Headers_that_never_end_are_cut_off()
    {
        await using Service service = await Service.StartAsync(Impatient);
        string slow = await service.SendRawAsync("POST /annotate HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", async stream =>
        {
            for (int i = 0; i < 100; i++)
            {
                await stream.WriteAsync("a"u8.ToArray());
                await Task.Delay(100);
            }
        });
        Assert.True(slow.Length == 0 || slow.StartsWith("HTTP/1.1 408 ", StringComparison.Ordinal), slow);
        string many = await service.SendRawAsync("GET / HTTP/1.1\r\nHost: localhost\r\n" + string.Concat(Enumerable.Range(0, 100).Select(static i => $"X-{i}: a\r\n")) + "\r\n");
        Assert.StartsWith("HTTP/1.1 431 ", many, StringComparison.Ordinal);
        string large = await service.SendRawAsync($"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('a', 20_000)}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 431 ", large, StringComparison.Ordinal);
        string longLine = await service.SendRawAsync($"GET /{new string('a', 20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 414 ", longLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_trickles_in_is_cut_off()
    {
        await using Service service = await Service.StartAsync(Impatient);
        const string Head = "POST /annotate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 4000\r\n\r\n";
        string silent = await service.SendRawAsync(Head);
        Assert.StartsWith("HTTP/1.1 408 ", silent, StringComparison.Ordinal);
        AssertClosed(silent);
    }

    [Fact]
    public async Task A_body_that_takes_longer_than_a_request_may_is_cut_off()
    {
        await using Service service = await Service.StartAsync(Impatient with { Timeout = TimeSpan.FromSeconds(1), DataRateGrace = TimeSpan.FromMinutes(1) });
        const string Head = "POST /annotate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 4000\r\n\r\nabc";
        string answer = await service.SendRawAsync(Head);
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        AssertClosed(answer);
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_500_that_says_nothing()
    {
        await using Service service = await Service.StartAsync(null, static (text, day) =>
            text == "boom" ? throw new InvalidOperationException("secret") : NewsPipeline.Default.Analyze(text, day));
        using HttpResponseMessage response = await service.PostAsync("/annotate", "boom");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        string answer = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        AssertClosed(answer);
        using HttpResponseMessage next = await service.PostAsync("/annotate", "خبر");
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Equal(0, service.Server.Backpressure.Running);
    }

    private static void AssertClosed(string answer)
    {
        foreach (string inside in (string[])["   at ", "Exception", "PersianNews.", "Kestrel", ".cs", "traceId"])
            Assert.DoesNotContain(inside, answer, StringComparison.Ordinal);
    }
}
