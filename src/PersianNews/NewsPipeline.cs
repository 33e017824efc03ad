using PersianNews.Tokenization;

namespace PersianNews;

/// <summary>The front door: raw text in, a <see cref="Document"/> out. Immutable and safe for use from several threads.</summary>
public sealed class NewsPipeline
{
    private static readonly Lazy<NewsPipeline> LazyDefault = new(() => new NewsPipeline());

    /// <summary>The pipeline with the default model, loaded at first use.</summary>
    public static NewsPipeline Default => LazyDefault.Value;

    /// <summary>Finds sentences, tokens, mentions and entities in <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Document Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        WordTokenizer.Default.Tokenize(text, tokens);
        SentenceSplitter.Default.Split(text, tokens.ToArray(), sentences);
        return new Document { Text = text, Tokens = [.. tokens], Sentences = [.. sentences] };
    }
}
