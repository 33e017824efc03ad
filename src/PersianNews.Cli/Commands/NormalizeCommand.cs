using System.Buffers;
using System.CommandLine;
using PersianNews.Normalization;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news normalize</c>.</summary>
internal static class NormalizeCommand
{
    public static Command Create(CommandStreams streams)
    {
        Option<bool> scriptOnly = new("--script-only")
        {
            Description = "Letters, digits, marks and white space only; half-spaces and the spacing of punctuation stay as they are.",
        };
        Command command = new(
            "normalize",
            "Give text one spelling: Persian letters for Arabic ones, one kind of digits, half-spaces and punctuation in their places. "
            + "Lines on standard input, the same lines on standard output.")
        {
            scriptOnly,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            Func<string, string> normalize = parsed.GetValue(scriptOnly) ? Normalizer.Default.Normalize : TextCleaner.Default.Clean;
            return LineFilter.RunAsync(streams, (line, output) => Write(normalize(line), output), cancellationToken);
        });
        return command;
    }

    private static void Write(string line, ArrayBufferWriter<char> output)
    {
        // A lone CR or a Unicode line separator inside the line normalizes to a line break, which here would make two lines of one.
        output.Write(line.Replace('\n', ' '));
        output.Write("\n");
    }
}
