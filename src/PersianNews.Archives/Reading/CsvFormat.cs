using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PersianNews.Archives.Reading;

/// <summary>
/// Tables with a line of names first: columns are found by the field names of records, as in JSON. Quotation marks after RFC 4180; in
/// <c>.csv</c> the columns are separated by whichever of comma, semicolon and tab the first line has most of.
/// </summary>
internal sealed class CsvFormat : IRecordFormat
{
    // Stands for bytes that are no text; a noncharacter, so no text has it.
    private const char Damage = '\uFFFF';

    private static readonly Encoding Utf8 = Encoding.GetEncoding(
        Encoding.UTF8.WebName, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Damage.ToString()));

    private readonly Func<string, char> _separator;

    private CsvFormat(Func<string, char> separator, string extension) => (_separator, Extensions) = (separator, [extension]);

    public static CsvFormat Comma { get; } = new(static line => ",;\t".MaxBy(separator => line.Count(c => c == separator)), ".csv");

    public static CsvFormat Tab { get; } = new(static _ => '\t', ".tsv");

    public IReadOnlyList<string> Extensions { get; }

    public bool IsOneRecord => false;

    public async Task ReadAsync(InputFile file, Stream stream, IRecordSink sink, CancellationToken cancellationToken)
    {
        string? fault = null;
        using StreamReader text = new(stream, Utf8, detectEncodingFromByteOrderMarks: false);
        using CsvParser rows = new(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            GetDelimiter = start => _separator(start.Text.Split('\n', 2)[0]).ToString(),
            MaxFieldSize = sink.MaxRecordBytes / sizeof(char),
            BadDataFound = _ => fault = "not valid CSV: a quotation mark in the middle of a field",
        });
        string[]? names = null;
        for (int line = 1; ; line = rows.RawRow + 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sink.At(file, line);
            fault = null;
            if (!await ReadRowAsync(rows))
                return;
            string[] values = rows.Record!;
            if (names is null)
                names = values;
            else
                await AddAsync(names, values, fault, sink, cancellationToken);
        }
    }

    public RecordFault? Parse(ReadOnlySpan<byte> bytes, in RawRecord raw, FieldNames fields, Article article)
    {
        article.Reset("");
        RecordFields names = fields.Fields;
        bool hasText = false;
        while (!bytes.IsEmpty)
        {
            string name = FieldBlock.Take(ref bytes);
            string value = FieldBlock.Take(ref bytes);
            if (name == names.Text)
                (article.Text, hasText) = (value, true);
            else if (name == names.Id)
                article.Id = value;
            else if (name == names.Title)
                article.Title = value.Length == 0 ? null : value;
            else if (name == names.Published)
                article.Published = value.Length == 0 ? null : value;
        }

        if (!hasText)
            return new RecordFault($"no field \"{names.Text}\"");
        if (article.Id.Length == 0)
            article.Id = $"{raw.File.Name}:{raw.Line}";
        return null;
    }

    private static async Task<bool> ReadRowAsync(CsvParser rows)
    {
        try
        {
            return await rows.ReadAsync();
        }
        catch (MaxFieldSizeException)
        {
            throw new InvalidDataException("a field is too large, perhaps because its closing quotation mark is missing");
        }
    }

    private static ValueTask AddAsync(string[] names, string[] values, string? fault, IRecordSink sink, CancellationToken cancellationToken)
    {
        if (fault is null && values.Length > names.Length)
            fault = $"not valid CSV: {values.Length} fields where the first line names {names.Length}";
        if (fault is null && Array.Exists(values, static value => value.Contains(Damage)))
            fault = "not valid UTF-8";
        if (fault is not null)
            return sink.FaultAsync(fault, cancellationToken);
        byte[] bytes = FieldBlock.Pack(names, values);
        return bytes.Length > sink.MaxRecordBytes ? sink.TooLargeAsync("row", cancellationToken) : sink.AddAsync(bytes, cancellationToken);
    }
}
