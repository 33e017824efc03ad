namespace PersianNews.Archives.Reading;

/// <summary>The formats that are known, found by how a file's name ends.</summary>
internal static class RecordFormats
{
    private const string Gzip = ".gz";

    private static readonly IRecordFormat[] All = [JsonLinesFormat.Instance, PlainTextFormat.Instance];

    /// <summary>The endings, for messages.</summary>
    public static string Known => string.Join(", ", All.Select(format => format.Extension)) + ", each also with .gz";

    /// <summary>Makes an input of a file, or null where its name ends like no known format.</summary>
    public static InputFile? TryMake(string path, string name)
    {
        bool compressed = name.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> plain = compressed ? name.AsSpan(0, name.Length - Gzip.Length) : name;
        foreach (IRecordFormat format in All)
        {
            if (plain.EndsWith(format.Extension, StringComparison.OrdinalIgnoreCase))
                return new InputFile(path, name, format, compressed);
        }

        return null;
    }
}
