using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;
using PersianNews.Normalization;
using PersianNews.Server.Requests;

namespace PersianNews.Server.Endpoints;

/// <summary><c>POST /normalize</c>: a text in, the same in one spelling out; JSON for JSON, plain text for plain text.</summary>
internal sealed class NormalizeEndpoint(RequestRunner runner)
{
    private const string ScriptOnly = "scriptOnly";

    private static readonly JsonEncodedText TextName = JsonEncodedText.Encode("text");

    /// <summary>Answers a request.</summary>
    public Task HandleAsync(HttpContext context)
    {
        string asked = context.Request.Query[ScriptOnly].ToString();
        if (asked is not ("" or "true" or "false"))
            return Problem.WriteAsync(context, StatusCodes.Status400BadRequest, $"{ScriptOnly} is true or false");
        Func<string, string> normalize = asked == "true" ? Normalizer.Default.Normalize : TextCleaner.Default.Clean;
        return runner.RunAsync(context, AnswerType, (body, kind, output) => Normalize(body, kind, normalize, output));
    }

    private static string AnswerType(BodyKind kind) => (kind == BodyKind.Json ? "application/json" : "text/plain") + "; charset=utf-8";

    private static string? Normalize(ReadOnlySpan<byte> body, BodyKind kind, Func<string, string> normalize, ByteBuffer output)
    {
        Article article = new();
        if (BodyText.Read(body, kind, article) is { } fault)
            return fault;
        string text = normalize(article.Text);
        if (kind == BodyKind.Text)
        {
            output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
            return null;
        }

        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Encoder = JsonTextEncoder.Instance });
        json.WriteStartObject();
        json.WriteString(TextName, text);
        json.WriteEndObject();
        return null;
    }
}
