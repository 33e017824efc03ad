using System.Text.Json;

namespace PersianNews.Archives.Writing;

/// <summary>Writes the lines of the errors file.</summary>
internal static class ErrorLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JsonTextEncoder.Instance };

    public static void Write(ByteBuffer output, RecordError error)
    {
        using Utf8JsonWriter json = new(output, Options);
        json.WriteStartObject();
        json.WriteString(Names.File, error.File);
        if (error.Line is long line)
            json.WriteNumber(Names.Line, line);
        else
            json.WriteNull(Names.Line);
        json.WriteString(Names.Id, error.Id);
        json.WriteString(Names.Reason, error.Reason);
        if (error.Record is long record)
            json.WriteNumber(Names.Record, record);
        json.WriteEndObject();
        json.Flush();
        output.Append((byte)'\n');
    }
}
