using Microsoft.AspNetCore.Http;
using PersianNews.Archives;

namespace PersianNews.Server.Endpoints;

/// <summary>What the address of an annotation request asks for.</summary>
/// <param name="Offsets">What the offsets count.</param>
/// <param name="Tokens">Whether tokens are wanted too.</param>
/// <param name="Id">The id of a plain text.</param>
/// <param name="Published">When a plain text was published.</param>
internal sealed record AnnotateQuery(OffsetUnit Offsets, bool Tokens, string? Id, string? Published)
{
    /// <summary>Reads the query.</summary>
    /// <returns>Null, or what is wrong.</returns>
    public static string? Read(IQueryCollection query, out AnnotateQuery read)
    {
        string? fault = null;
        OffsetUnit offsets = query["offsets"].ToString() switch
        {
            "" or "utf16" => OffsetUnit.Utf16,
            "codepoint" => OffsetUnit.CodePoint,
            "utf8" => OffsetUnit.Utf8,
            _ => Fault<OffsetUnit>("offsets is one of utf16, codepoint, utf8", ref fault),
        };
        bool tokens = query["tokens"].ToString() switch
        {
            "" or "false" => false,
            "true" => true,
            _ => Fault<bool>("tokens is true or false", ref fault),
        };
        read = new AnnotateQuery(offsets, tokens, query["id"], query["published"]);
        return fault;
    }

    private static T? Fault<T>(string message, ref string? fault)
    {
        fault = message;
        return default;
    }
}
