using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PersianNews.Server.Requests;

/// <summary>What a request's body is.</summary>
internal enum BodyKind
{
    /// <summary>Nothing the service reads.</summary>
    Unknown,

    /// <summary>A JSON object.</summary>
    Json,

    /// <summary>Plain text.</summary>
    Text,
}

/// <summary>Tells what a body is.</summary>
internal static class BodyKinds
{
    /// <summary>What the service reads, for messages.</summary>
    public const string Known = "application/json and text/plain, both in UTF-8";

    /// <summary>The kind that the headers state.</summary>
    public static BodyKind Of(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) || request.Headers.ContentEncoding.Count > 0)
            return BodyKind.Unknown;
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return BodyKind.Unknown;
        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/json" => BodyKind.Json,
            "text/plain" => BodyKind.Text,
            _ => BodyKind.Unknown,
        };
    }
}
