using System.Runtime.InteropServices;
using PersianNews.Tokenization;

namespace PersianNews.Training.Corpora;

/// <summary>Plain text, one paragraph a line, cut into sentences of words by the tokenizer and splitter that annotation uses.</summary>
internal static class PlainText
{
    /// <summary>Longest sentence; a longer one is cut.</summary>
    private const int MaxWords = 256;

    /// <summary>The sentences of all lines. Words that are alike are one string.</summary>
    public static List<string[]> Sentences(IEnumerable<string> lines)
    {
        List<string[]> result = [];
        HashSet<string> words = [];
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        foreach (string line in lines)
        {
            tokens.Clear();
            sentences.Clear();
            WordTokenizer.Default.Tokenize(line, tokens);
            SentenceSplitter.Default.Split(line, CollectionsMarshal.AsSpan(tokens), sentences);
            foreach (Sentence sentence in sentences)
            {
                for (int from = 0; from < sentence.TokenCount; from += MaxWords)
                {
                    string[] own = new string[Math.Min(MaxWords, sentence.TokenCount - from)];
                    for (int i = 0; i < own.Length; i++)
                    {
                        ReadOnlySpan<char> word = tokens[sentence.FirstToken + from + i].Span.Slice(line);
                        lookup.Add(word);
                        lookup.TryGetValue(word, out own[i]!);
                    }

                    result.Add(own);
                }
            }
        }

        return result;
    }
}
