using System.Collections.Immutable;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Archives.Tests;

/// <summary>Documents as an analysis makes them, without needing one.</summary>
internal static class Sample
{
    /// <summary>An annotator whose only entity is every «تهران».</summary>
    public static ArchiveAnnotator Annotator { get; } = new(Analyze);

    /// <summary>Tokens between spaces, one sentence, and a mention wherever a token is «تهران».</summary>
    public static Document Analyze(string text)
    {
        List<Token> tokens = [];
        WordTokenizer.Default.Tokenize(text, tokens);
        ImmutableArray<Mention> mentions =
        [
            .. tokens.Where(token => token.Span.Slice(text) is "تهران").Select(token => new Mention(token.Span, EntityType.Location, 0.91f, 0)),
        ];
        Entity tehran = new() { Index = 0, Type = EntityType.Location, Name = "تهران", English = "Tehran", MentionCount = mentions.Length };
        return new Document
        {
            Text = text,
            Tokens = [.. tokens],
            Sentences = tokens.Count == 0
                ? []
                : [new Sentence(TextSpan.FromBounds(tokens[0].Span.Start, tokens[^1].Span.End), 0, tokens.Count)],
            Mentions = mentions,
            Entities = mentions.IsEmpty ? [] : [tehran],
        };
    }

    /// <summary>One span for each place where <paramref name="part"/> stands.</summary>
    public static TextSpan Span(string text, string part) => new(text.IndexOf(part, StringComparison.Ordinal), part.Length);
}
