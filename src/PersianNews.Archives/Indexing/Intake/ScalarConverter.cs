using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PersianNews.Archives.Indexing.Intake;

/// <summary>Reads a string, or a number as it is written.</summary>
internal sealed class ScalarConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
