using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PersianNews.Server.Requests;

namespace PersianNews.Server.Endpoints;

/// <summary><c>GET /health</c>: that the service is there, and how busy it is.</summary>
internal sealed class HealthEndpoint(Backpressure backpressure)
{
    private static readonly string Version = typeof(NewsPipeline).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await using Utf8JsonWriter json = new(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", "ok");
        json.WriteString("version", Version);
        json.WriteNumber("running", backpressure.Running);
        json.WriteNumber("waiting", backpressure.Waiting);
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }
}
