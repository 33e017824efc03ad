using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PersianNews.Server;

/// <summary>The page and the other files that are part of the program.</summary>
internal static class Assets
{
    private static readonly (string Route, string Name, string Type)[] All =
    [
        ("/", "index.html", "text/html; charset=utf-8"),
        ("/theme.css", "theme.css", "text/css; charset=utf-8"),
        ("/page.css", "page.css", "text/css; charset=utf-8"),
        ("/page.js", "page.js", "text/javascript; charset=utf-8"),
        ("/icon.svg", "icon.svg", "image/svg+xml"),
        ("/sample.txt", "sample.txt", "text/plain; charset=utf-8"),
        ("/openapi.json", "openapi.json", "application/json"),
    ];

    /// <summary>Serves the files.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach ((string route, string name, string type) in All)
        {
            byte[] content = Bytes(name);
            routes.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], context => WriteAsync(context, content, type));
        }
    }

    /// <summary>A file's text.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    private static byte[] Bytes(string name)
    {
        using Stream stream = typeof(Assets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not part of the program.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static async Task WriteAsync(HttpContext context, byte[] content, string type)
    {
        HttpResponse response = context.Response;
        response.ContentType = type;
        response.ContentLength = content.Length;
        response.Headers.CacheControl = "no-cache";
        if (type.StartsWith("text/html", StringComparison.Ordinal))
            response.Headers.ContentSecurityPolicy = ProtectiveHeaders.PagePolicy;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(content, context.RequestAborted);
    }
}
