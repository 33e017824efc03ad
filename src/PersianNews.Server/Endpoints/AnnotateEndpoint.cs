using Microsoft.AspNetCore.Http;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;
using PersianNews.Server.Requests;

namespace PersianNews.Server.Endpoints;

/// <summary><c>POST /annotate</c>: a record or a text in, the record that <c>persian-news annotate</c> would write out.</summary>
internal sealed class AnnotateEndpoint(Func<string, DateOnly?, Document> analyze, RequestRunner runner)
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Answers a request.</summary>
    public Task HandleAsync(HttpContext context) => AnnotateQuery.Read(context.Request.Query, out AnnotateQuery query) is { } fault
        ? Problem.WriteAsync(context, StatusCodes.Status400BadRequest, fault)
        : runner.RunAsync(context, static _ => Json, (body, kind, output) => Annotate(body, kind, query, output));

    private string? Annotate(ReadOnlySpan<byte> body, BodyKind kind, AnnotateQuery query, ByteBuffer output)
    {
        Article article = new();
        if (kind == BodyKind.Text)
            (article.Id, article.Published) = (query.Id ?? "", query.Published);
        if (BodyText.Read(body, kind, article) is { } fault)
            return fault;
        Document document = analyze(article.Text, article.PublishedDay);
        using RecordWriter writer = new(query.Offsets, query.Tokens);
        writer.Write(output, article, document);
        return null;
    }
}
