using System.Buffers;
using System.CommandLine;
using System.Runtime.InteropServices;
using PersianNews.Tokenization;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news sentences</c>.</summary>
internal static class SentencesCommand
{
    public static Command Create(CommandStreams streams)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        return LineFilter.Command(
            "sentences",
            "Split text into sentences: lines on standard input, one sentence a line on standard output. "
            + "A line break always ends a sentence; a blank line stays a blank line.",
            streams,
            (line, output) => Write(line, tokens, sentences, output));
    }

    private static void Write(string line, List<Token> tokens, List<Sentence> sentences, ArrayBufferWriter<char> output)
    {
        tokens.Clear();
        sentences.Clear();
        WordTokenizer.Default.Tokenize(line, tokens);
        SentenceSplitter.Default.Split(line, CollectionsMarshal.AsSpan(tokens), sentences);
        foreach (Sentence sentence in sentences)
        {
            output.Write(sentence.Span.Slice(line));
            output.Write("\n");
        }

        if (sentences.Count == 0)
            output.Write("\n");
    }
}
