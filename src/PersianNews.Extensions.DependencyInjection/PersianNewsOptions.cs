using PersianNews.Normalization;

namespace PersianNews.Extensions.DependencyInjection;

/// <summary>What the registered services are made of. Immutable; changed with <c>with</c>, or bound from configuration.</summary>
public sealed record PersianNewsOptions
{
    /// <summary>The model and the knowledge base that come with the library, and every rule at its default.</summary>
    public static PersianNewsOptions Default { get; } = new();

    /// <summary>
    /// A tagger model, as <c>persian-news train</c> writes it; null for the one that comes with the library. Relative paths start at the
    /// current directory of the process.
    /// </summary>
    public string? ModelPath { get; init; }

    /// <summary>
    /// Tables of names of one's own, in the form of <see cref="Entities.KnowledgeBase.Load"/>. They come before the knowledge base's names,
    /// and of two tables that have a name the one given last is taken.
    /// </summary>
    public IReadOnlyList<string> KnowledgePaths { get; init; } = [];

    /// <summary>Whether the names of the library's own knowledge base are used besides those of <see cref="KnowledgePaths"/>.</summary>
    public bool UseDefaultKnowledge { get; init; } = true;

    /// <summary>The rules of the registered <see cref="Normalization.Normalizer"/>.</summary>
    public NormalizerOptions Normalizer { get; init; } = NormalizerOptions.Default;

    /// <summary>The rules of the registered <see cref="SpacingRepairer"/>.</summary>
    public SpacingOptions Spacing { get; init; } = SpacingOptions.Default;
}
