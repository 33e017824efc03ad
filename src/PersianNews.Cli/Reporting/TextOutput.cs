using System.Text;
using System.Text.Json;
using PersianNews.Archives.Writing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PersianNews.Cli.Reporting;

/// <summary>The three ways answers are shown: laid out for a person, as lines with tabs for a program, or as JSON.</summary>
internal static class TextOutput
{
    /// <summary>Shows what is laid out, with right-to-left text isolated.</summary>
    public static void Show(CommandStreams streams, IEnumerable<IRenderable> parts)
    {
        using StringWriter text = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = AnsiConsole.Profile.Capabilities.Ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = (ColorSystemSupport)AnsiConsole.Profile.Capabilities.ColorSystem,
        });
        console.Profile.Width = AnsiConsole.Profile.Width;
        foreach (IRenderable part in parts)
            console.Write(part);
        streams.Output.Write(Encoding.UTF8.GetBytes(BidiLines.Isolate(text.ToString())));
    }

    /// <summary>Writes rows with a tab between fields, a line of names first. A field's own tabs and line ends become blanks.</summary>
    public static void Rows(CommandStreams streams, string[] names, IEnumerable<string?[]> rows)
    {
        StringBuilder text = new StringBuilder().AppendJoin('\t', names).Append('\n');
        foreach (string?[] row in rows)
            text.AppendJoin('\t', row.Select(field => (field ?? "").ReplaceLineEndings(" ").Replace('\t', ' '))).Append('\n');
        streams.Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Writes a JSON object on one line.</summary>
    public static void Json(CommandStreams streams, Action<Utf8JsonWriter> write)
    {
        ByteBuffer bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = JsonTextEncoder.Instance }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        bytes.Append((byte)'\n');
        streams.Output.Write(bytes.Written.Span);
    }
}
