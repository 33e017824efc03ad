using System.Collections.Immutable;
using PersianNews.Tagging;

namespace PersianNews.Archives.Processing;

/// <summary>
/// Counts entities over an archive of any size in bounded memory: when there are too many names, the rarest are forgotten.
/// The result depends only on the order of the entities, which is that of the records.
/// </summary>
internal sealed class EntityCounter(int capacity = 200_000)
{
    private readonly Dictionary<(EntityType Type, string Name), (long Mentions, long Articles)> _counts = [];

    public void Add(EntityType type, string name, int mentions)
    {
        if (_counts.Count >= capacity * 2)
            Forget();
        (long sum, long articles) = _counts.GetValueOrDefault((type, name));
        _counts[(type, name)] = (sum + mentions, articles + 1);
    }

    public ImmutableArray<EntityCount> Top(int count) => [.. Ordered().Take(count)];

    private IEnumerable<EntityCount> Ordered() => _counts
        .Select(pair => new EntityCount(pair.Key.Type, pair.Key.Name, pair.Value.Mentions, pair.Value.Articles))
        .OrderByDescending(entity => entity.Mentions)
        .ThenBy(entity => entity.Name, StringComparer.Ordinal)
        .ThenBy(entity => entity.Type.Name, StringComparer.Ordinal);

    private void Forget()
    {
        foreach (EntityCount entity in Ordered().Skip(capacity).ToList())
            _counts.Remove((entity.Type, entity.Name));
    }
}
