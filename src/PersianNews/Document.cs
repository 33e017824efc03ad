using System.Collections.Immutable;
using PersianNews.Articles;
using PersianNews.Articles.Dates;
using PersianNews.Articles.Numbers;
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

    /// <summary>The parts of the article: header, title, lead, body, source; empty where the text shows none.</summary>
    public ArticleStructure Structure { get; init; } = ArticleStructure.None;

    /// <summary>The dates and times, in order.</summary>
    public ImmutableArray<DateMention> Dates { get; init; } = [];

    /// <summary>The numbers outside dates, in order.</summary>
    public ImmutableArray<NumberMention> Numbers { get; init; } = [];

    /// <summary>The quotations and reported statements, in order of where they begin; one inside another comes behind it.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>The characters of <see cref="Text"/> a span covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches outside the text.</exception>
    public string this[TextSpan span] => Text.Substring(span.Start, span.Length);

    /// <summary>The entity a mention of this document names.</summary>
    public Entity EntityOf(Mention mention) => Entities[mention.EntityIndex];

    /// <summary>The entity that said a quotation of this document; null where it is not known.</summary>
    public Entity? SpeakerOf(Quotation quotation) =>
        quotation.SpeakerMention < 0 ? null : EntityOf(Mentions[quotation.SpeakerMention]);
}
