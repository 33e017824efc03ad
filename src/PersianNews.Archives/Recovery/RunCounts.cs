using System.Collections.Immutable;

namespace PersianNews.Archives.Recovery;

/// <summary>What a run has found up to some record.</summary>
internal sealed record RunCounts
{
    public static RunCounts None { get; } = new();

    /// <summary>Records annotated.</summary>
    public long Records { get; init; }

    public long Errors { get; init; }

    public long Sentences { get; init; }

    public long Tokens { get; init; }

    /// <summary>Mentions by type.</summary>
    public ImmutableSortedDictionary<string, long> Mentions { get; init; } = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    public static RunCounts operator +(RunCounts left, RunCounts right) => new()
    {
        Records = left.Records + right.Records,
        Errors = left.Errors + right.Errors,
        Sentences = left.Sentences + right.Sentences,
        Tokens = left.Tokens + right.Tokens,
        Mentions = left.Mentions.SetItems(
            right.Mentions.Select(pair => KeyValuePair.Create(pair.Key, pair.Value + left.Mentions.GetValueOrDefault(pair.Key)))),
    };
}
