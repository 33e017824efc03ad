using System.Text;
using PersianNews.Archives;
using PersianNews.Archives.Reading;

namespace PersianNews.Server.Requests;

/// <summary>Makes an article of a body.</summary>
internal static class BodyText
{
    private static readonly FieldNames Fields = new(RecordFields.Default);

    /// <summary>Reads a body into <paramref name="article"/>.</summary>
    /// <returns>Null, or what is wrong.</returns>
    public static string? Read(ReadOnlySpan<byte> body, BodyKind kind, Article article)
    {
        if (kind == BodyKind.Json)
            return JsonRecordParser.Parse(WithoutMark(body), Fields, article)?.Reason;
        int invalid = Utf8Check.FirstInvalid(body);
        if (invalid >= 0)
            return $"not valid UTF-8 at byte {invalid + 1}";
        article.Text = Encoding.UTF8.GetString(WithoutMark(body));
        return null;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) => body.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
