using System.Collections.Immutable;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews;

/// <summary>A text with what was found in it. Immutable; all offsets are in UTF-16 code units of <see cref="Text"/>.</summary>
public sealed class Document
{
    /// <summary>The original text, the same characters that were handed in.</summary>
    public required string Text { get; init; }

    /// <summary>The tokens, in order.</summary>
    public ImmutableArray<Token> Tokens { get; init; } = [];

    /// <summary>The sentences, in order.</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>The mentions, in order, not overlapping.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>The entities, in order of their first mention.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>The characters of <see cref="Text"/> a span covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches outside the text.</exception>
    public string this[TextSpan span] => Text.Substring(span.Start, span.Length);

    /// <summary>The entity a mention of this document names.</summary>
    public Entity EntityOf(Mention mention) => Entities[mention.EntityIndex];
}
