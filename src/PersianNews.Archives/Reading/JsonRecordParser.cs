using System.Text;
using System.Text.Json;

namespace PersianNews.Archives.Reading;

/// <summary>Reads the fields of one JSON record.</summary>
internal static class JsonRecordParser
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1024 };

    /// <summary>Parses <paramref name="json"/> into <paramref name="article"/>; on a fault, what was read until then is kept.</summary>
    public static RecordFault? Parse(ReadOnlySpan<byte> json, FieldNames fields, Article article)
    {
        int invalid = Utf8Check.FirstInvalid(json);
        if (invalid >= 0)
            return new RecordFault($"{Utf8Check.Describe(json[invalid..])} at byte {invalid + 1} of the line");
        Utf8JsonReader reader = new(json, Options);
        try
        {
            return ParseObject(ref reader, fields, article);
        }
        catch (JsonException error)
        {
            return new RecordFault($"not valid JSON at byte {error.BytePositionInLine + 1} of the line: {FirstSentence(error.Message)}");
        }
    }

    private static RecordFault? ParseObject(ref Utf8JsonReader reader, FieldNames fields, Article article)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return new RecordFault($"the line holds {Describe(reader.TokenType)}, not a JSON object");
        bool hasText = false;
        RecordFault? fault = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(fields.Text))
                fault ??= ReadText(ref reader, fields, article, out hasText);
            else if (reader.ValueTextEquals(fields.Id))
                fault ??= ReadId(ref reader, fields, article);
            else if (reader.ValueTextEquals(fields.Title))
                fault ??= ReadTitle(ref reader, fields, article);
            else if (reader.ValueTextEquals(fields.Published))
                fault ??= ReadPublished(ref reader, fields, article);
            else
                reader.Skip();
            // A field of a wrong kind may hold more fields, and those are not the record's own.
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName)
                reader.Skip();
        }

        // Reading past the closing brace is what finds anything left over on the line.
        reader.Read();
        return fault ?? (hasText ? null : new RecordFault($"no field \"{fields.Fields.Text}\""));
    }

    private static RecordFault? ReadText(ref Utf8JsonReader reader, FieldNames fields, Article article, out bool hasText)
    {
        reader.Read();
        hasText = reader.TokenType == JsonTokenType.String;
        if (!hasText)
            return WrongKind(fields.Fields.Text, reader.TokenType, "a string");
        article.Text = JsonText.Read(ref reader);
        return null;
    }

    private static RecordFault? ReadId(ref Utf8JsonReader reader, FieldNames fields, Article article)
    {
        if (!TryReadScalar(ref reader, out string? value, out bool isNumber))
            return WrongKind(fields.Fields.Id, reader.TokenType, "a string or a number");
        article.Id = value ?? "";
        article.IdIsNumber = isNumber;
        return null;
    }

    private static RecordFault? ReadTitle(ref Utf8JsonReader reader, FieldNames fields, Article article)
    {
        reader.Read();
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            return WrongKind(fields.Fields.Title, reader.TokenType, "a string");
        article.Title = reader.TokenType == JsonTokenType.String ? JsonText.Read(ref reader) : null;
        return null;
    }

    private static RecordFault? ReadPublished(ref Utf8JsonReader reader, FieldNames fields, Article article)
    {
        if (!TryReadScalar(ref reader, out string? value, out bool isNumber))
            return WrongKind(fields.Fields.Published, reader.TokenType, "a string or a number");
        article.Published = value;
        article.PublishedIsNumber = isNumber;
        return null;
    }

    private static bool TryReadScalar(ref Utf8JsonReader reader, out string? value, out bool isNumber)
    {
        reader.Read();
        isNumber = reader.TokenType == JsonTokenType.Number;
        value = reader.TokenType switch
        {
            JsonTokenType.String => JsonText.Read(ref reader),
            JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
            _ => null,
        };
        return value is not null || reader.TokenType == JsonTokenType.Null;
    }

    private static RecordFault WrongKind(string field, JsonTokenType found, string wanted) =>
        new($"field \"{field}\" is {Describe(found)}, not {wanted}");

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "null",
    };

    private static string FirstSentence(string message)
    {
        int end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message.TrimEnd('.') : message[..end];
    }
}
