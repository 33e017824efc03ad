using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PersianNews.Server;

/// <summary>Headers that keep browsers from doing more with an answer than showing it, and other sites from asking in a visitor's name.</summary>
internal sealed class ProtectiveHeaders(RequestDelegate next)
{
    /// <summary>The page runs its own script and style, asks this service, and nothing else.</summary>
    public const string PagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Adds the headers and goes on, or refuses.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static state =>
            {
                IHeaderDictionary headers = ((HttpContext)state).Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                if (headers.ContentSecurityPolicy.Count == 0)
                    headers.ContentSecurityPolicy = DataPolicy;
                if (headers.CacheControl.Count == 0)
                    headers.CacheControl = CacheControlHeaderValue.NoStoreString;
                return Task.CompletedTask;
            },
            context);
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            await Requests.Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "Other sites may not send requests here.");
            return;
        }

        await next(context);
    }
}
