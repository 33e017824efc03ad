using PersianNews.Archives.Reading.Html;

namespace PersianNews.Archives.Reading;

/// <summary>The formats that are known, found by how a file's name ends.</summary>
internal static class RecordFormats
{
    private const string Gzip = ".gz";

    private static readonly IRecordFormat[] All =
    [
        JsonLinesFormat.Instance, PlainTextFormat.Instance, CsvFormat.Comma, CsvFormat.Tab, HtmlFormat.Instance,
    ];

    /// <summary>The endings, for messages.</summary>
    public static string Known => string.Join(", ", All.SelectMany(format => format.Extensions)) + ", each also with .gz";

    /// <summary>Makes an input of a file, or null where its name ends like no known format.</summary>
    public static InputFile? TryMake(string path, string name)
    {
        bool compressed = name.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);
        string plain = compressed ? name[..^Gzip.Length] : name;
        IRecordFormat? format = Array.Find(All, format => format.Extensions.Any(ending => plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
        return format is null ? null : new InputFile(path, name, format, compressed);
    }
}
