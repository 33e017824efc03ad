using System.Net;
using System.Net.NetworkInformation;
using System.Text.Json;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace PersianNews.Server.Tests;

/// <summary>What the service shows of itself, and to whom.</summary>
public sealed class ExposureTests : IAsyncLifetime
{
    private static readonly string[] Routes = ["/annotate", "/normalize", "/health"];

    private Service _service = null!;

    public async Task InitializeAsync() => _service = await Service.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public void It_listens_on_the_loopback_address_alone()
    {
        IPEndPoint[] own = [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == _service.Server.Address.Port)];
        Assert.All(own, static listener => Assert.True(IPAddress.IsLoopback(listener.Address), $"{listener}"));
        Assert.NotEmpty(own);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("news.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.news.example", HttpStatusCode.BadRequest)]
    public async Task Names_that_others_made_point_here_are_not_answered(string host, HttpStatusCode expected)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/health") { Headers = { Host = $"{host}:{_service.Server.Address.Port}" } };
        using HttpResponseMessage response = await _service.Client.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    public async Task Pages_of_other_sites_may_not_send_texts(string site, HttpStatusCode expected)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/normalize") { Content = new StringContent("خبر") };
        request.Headers.Add("Sec-Fetch-Site", site);
        using HttpResponseMessage response = await _service.Client.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/", "text/html", "script-src 'self'")]
    [InlineData("/page.js", "text/javascript", "default-src 'none'")]
    [InlineData("/page.css", "text/css", "default-src 'none'")]
    [InlineData("/theme.css", "text/css", "default-src 'none'")]
    [InlineData("/icon.svg", "image/svg+xml", "default-src 'none'")]
    [InlineData("/openapi.json", "application/json", "default-src 'none'")]
    [InlineData("/health", "application/json", "default-src 'none'")]
    public async Task Files_come_with_their_type_and_a_policy(string path, string type, string policy)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(policy, response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Server"));
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Every_route_is_described()
    {
        ReadResult read = OpenApiDocument.Parse(await _service.Client.GetStringAsync("/openapi.json"), "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Equal(Routes, read.Document!.Paths.Keys);
        Assert.All(read.Document.Paths.Values, static path => Assert.All(path.Operations!.Values, static operation => Assert.NotEmpty(operation.Responses!)));
    }

    [Fact]
    public async Task A_record_has_the_fields_that_are_described_and_no_others()
    {
        using JsonDocument description = JsonDocument.Parse(await _service.Client.GetStringAsync("/openapi.json"));
        JsonElement schemas = description.RootElement.GetProperty("components").GetProperty("schemas");
        using HttpResponseMessage response = await _service.PostAsync("/annotate?tokens=true", Assets.Text("sample.txt"));
        using JsonDocument record = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        Compare(record.RootElement, schemas.GetProperty("Record"), schemas, "record");
    }

    private static void Compare(JsonElement value, JsonElement schema, JsonElement schemas, string place)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
            schema = schemas.GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("items", out JsonElement items))
        {
            // Roles are the one list that single items may lack.
            Assert.True(value.GetArrayLength() > 0 || place.EndsWith("roles", StringComparison.Ordinal), $"{place} is empty");
            foreach (JsonElement item in value.EnumerateArray())
                Compare(item, items, schemas, place + "[]");
        }

        if (value.ValueKind != JsonValueKind.Object)
            return;
        JsonElement properties = schema.GetProperty("properties");
        foreach (JsonProperty property in value.EnumerateObject())
        {
            Assert.True(properties.TryGetProperty(property.Name, out JsonElement described), $"{place}.{property.Name} is not described");
            Compare(property.Value, described, schemas, $"{place}.{property.Name}");
        }

        if (schema.TryGetProperty("required", out JsonElement required))
            Assert.All(required.EnumerateArray(), name => Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{place}.{name} is missing"));
    }
}
