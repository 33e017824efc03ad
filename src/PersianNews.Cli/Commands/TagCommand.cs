using System.Buffers;
using System.CommandLine;
using System.Runtime.InteropServices;
using PersianNews.Tagging;
using PersianNews.Tokenization;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news tag</c>: IOB2 labels for tokens.</summary>
internal static class TagCommand
{
    /// <summary>Sentences without end are cut here, so that memory stays bounded.</summary>
    private const int LongestSentence = 10_000;

    public static Command Create(CommandStreams streams)
    {
        Option<bool> pretokenized = new("--pretokenized")
        {
            Description = "The input has one token a line and an empty line between sentences; what follows a tab is ignored.",
        };
        ModelOption model = ModelOption.Create();
        Command command = new("tag", "Label tokens in IOB2: text lines on standard input, TOKEN<TAB>LABEL lines on standard output.")
        {
            pretokenized, model,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            Tagger tagger = model.Load(parsed);
            return parsed.GetValue(pretokenized)
                ? Pretokenized(streams, tagger, cancellationToken)
                : LineFilter.RunAsync(streams, RawText(tagger), cancellationToken);
        });
        return command;
    }

    private static Task<int> Pretokenized(CommandStreams streams, Tagger tagger, CancellationToken cancellationToken)
    {
        List<string> words = [];
        return LineFilter.RunAsync(
            streams,
            (line, output) =>
            {
                int tab = line.IndexOf('\t', StringComparison.Ordinal);
                string word = tab < 0 ? line : line[..tab];
                bool end = string.IsNullOrWhiteSpace(word);
                if (!end)
                    words.Add(word);
                if (end || words.Count == LongestSentence)
                    Write(tagger, words, output);
                if (end)
                    output.Write("\n");
            },
            cancellationToken,
            output => Write(tagger, words, output));
    }

    private static LineFilter.Transform RawText(Tagger tagger)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        List<string> words = [];
        return (line, output) =>
        {
            tokens.Clear();
            sentences.Clear();
            WordTokenizer.Default.Tokenize(line, tokens);
            SentenceSplitter.Default.Split(line, CollectionsMarshal.AsSpan(tokens), sentences);
            foreach (Sentence sentence in sentences)
            {
                for (int i = 0; i < sentence.TokenCount; i++)
                    words.Add(tokens[sentence.FirstToken + i].Span.Slice(line).ToString());
                Write(tagger, words, output);
                output.Write("\n");
            }
        };
    }

    private static void Write(Tagger tagger, List<string> words, ArrayBufferWriter<char> output)
    {
        string[] labels = tagger.Label(words);
        for (int i = 0; i < labels.Length; i++)
        {
            output.Write(words[i]);
            output.Write("\t");
            output.Write(labels[i]);
            output.Write("\n");
        }

        words.Clear();
    }
}
