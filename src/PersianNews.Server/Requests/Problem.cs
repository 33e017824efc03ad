using Microsoft.AspNetCore.Http;

namespace PersianNews.Server.Requests;

/// <summary>Says what is wrong with a request, as RFC 9457 has it (<c>application/problem+json</c>).</summary>
internal static class Problem
{
    private const string RetryAfterSeconds = "1";

    /// <summary>Answers with a problem.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="detail">What is wrong, for people.</param>
    public static Task WriteAsync(HttpContext context, int status, string detail)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return TypedResults.Problem(detail, statusCode: status).ExecuteAsync(context);
    }
}
