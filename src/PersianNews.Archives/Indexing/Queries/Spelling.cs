using System.Collections.Immutable;

namespace PersianNews.Archives.Indexing.Queries;

/// <summary>One way a word or phrase may stand in a text.</summary>
/// <param name="Keys">The keys of the words, one directly after the other; at least one.</param>
/// <param name="IsPrefix">Whether the last key is only the beginning of the last word.</param>
internal sealed record Spelling(ImmutableArray<string> Keys, bool IsPrefix)
{
    public bool Equals(Spelling? other) => other is not null && IsPrefix == other.IsPrefix && Keys.AsSpan().SequenceEqual(other.Keys.AsSpan());

    public override int GetHashCode() => HashCode.Combine(IsPrefix, Keys.Length, Keys[0]);
}
