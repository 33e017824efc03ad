using System.Buffers;
using System.CommandLine;
using PersianNews.Tokenization;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news tokenize</c>.</summary>
internal static class TokenizeCommand
{
    public static Command Create(CommandStreams streams)
    {
        List<Token> tokens = [];
        return LineFilter.Command(
            "tokenize",
            "Split text into tokens: lines on standard input, the same lines on standard output with one space between tokens.",
            streams,
            (line, output) => Write(line, tokens, output));
    }

    private static void Write(string line, List<Token> tokens, ArrayBufferWriter<char> output)
    {
        tokens.Clear();
        WordTokenizer.Default.Tokenize(line, tokens);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (i > 0)
                output.Write(" ");
            output.Write(tokens[i].Span.Slice(line));
        }

        output.Write("\n");
    }
}
