using System.Text;
using PersianNews.Tokenization;

namespace PersianNews.Benchmarks;

/// <summary>An article repeated to about one million code units, with its tokens.</summary>
internal sealed class RepeatedArticle
{
    private const int Length = 1_000_000;

    private readonly Token[] _tokens;
    private readonly int _count;

    public RepeatedArticle(string article)
    {
        StringBuilder text = new();
        do text.Append(article);
        while (article.Length > 0 && text.Length < Length);
        Text = text.ToString();
        _tokens = new Token[Text.Length];
        WordTokenizer.Default.TryTokenize(Text, _tokens, out _count);
        Buffer = new Token[Text.Length];
    }

    public string Text { get; }

    /// <summary>The tokens of the text.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Room for as many tokens as there can be.</summary>
    public Token[] Buffer { get; }

    /// <summary>Makes the tokens anew.</summary>
    public int Tokenize()
    {
        WordTokenizer.Default.TryTokenize(Text, Buffer, out int written);
        return written;
    }
}
