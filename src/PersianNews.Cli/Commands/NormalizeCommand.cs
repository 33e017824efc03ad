using System.Buffers;
using System.CommandLine;
using PersianNews.Normalization;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news normalize</c>.</summary>
internal static class NormalizeCommand
{
    public static Command Create(CommandStreams streams) => LineFilter.Command(
        "normalize",
        "Give text one spelling: Persian letters for Arabic ones, one kind of digits, clean marks and half-spaces. "
        + "Lines on standard input, the same lines on standard output.",
        streams,
        Write);

    private static void Write(string line, ArrayBufferWriter<char> output)
    {
        // A lone CR or a Unicode line separator inside the line normalizes to a line break, which here would make two lines of one.
        output.Write(Normalizer.Default.Normalize(line).Replace('\n', ' '));
        output.Write("\n");
    }
}
