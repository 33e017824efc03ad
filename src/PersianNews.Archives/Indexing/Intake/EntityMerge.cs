using PersianNews.Normalization;

namespace PersianNews.Archives.Indexing.Intake;

/// <summary>
/// Makes one of the entities of an article that are the same by their Wikidata id, or by type and name where there is none. One without
/// an id is the one with an id that has its type and name, if there is just one such.
/// </summary>
internal sealed class EntityMerge
{
    private readonly Dictionary<int, int> _indexes = [];

    public EntityMerge(List<AnnotatedRecord.EntityItem> items)
    {
        Dictionary<string, int> byIdentity = [];
        Dictionary<string, int> withId = [];
        foreach (AnnotatedRecord.EntityItem item in items.OrderBy(item => string.IsNullOrEmpty(item.Wikidata)))
        {
            string key = SearchKey.Fold(item.Name);
            string name = $"{item.Type} {key}";
            bool known = !string.IsNullOrEmpty(item.Wikidata);
            int index = known || !withId.TryGetValue(name, out int same) || same < 0 ? Find(known ? item.Wikidata! : name) : same;
            if (known)
                withId[name] = withId.TryGetValue(name, out int other) && other != index ? -1 : index;
            _indexes[item.Id] = index;
            Merged[index].Aliases.Add(key);
            if (!string.IsNullOrEmpty(item.English))
                Merged[index].Aliases.Add(SearchKey.Fold(item.English));

            int Find(string identity)
            {
                if (byIdentity.TryGetValue(identity, out int found))
                    return found;
                Merged.Add(new PreparedEntity
                {
                    Type = item.Type,
                    Name = item.Name,
                    Key = key,
                    English = item.English,
                    Wikidata = known ? item.Wikidata : null,
                });
                return byIdentity[identity] = Merged.Count - 1;
            }
        }
    }

    /// <summary>The entities of the article, each once.</summary>
    public List<PreparedEntity> Merged { get; } = [];

    /// <summary>Index in <see cref="Merged"/> of the entity that the record has under an id.</summary>
    public int IndexOf(int id) => _indexes[id];
}
