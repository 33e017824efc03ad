using System.Text.Json;
using PersianNews.Normalization;

namespace PersianNews.Benchmarks.Indexing;

/// <summary>
/// The entities of all articles by a linear scan: the same if they have the same Wikidata id, or the same type and name; one without an id
/// is the one with an id of its type and name, if there is just one.
/// </summary>
internal sealed class ScannedEntities
{
    private readonly Dictionary<string, HashSet<string>> _knownByName = [];
    private readonly Dictionary<string, string> _nameOf = [];
    private readonly Dictionary<string, HashSet<string>> _identitiesByAlias = [];
    private readonly Dictionary<string, List<string>> _articlesByIdentity = [];

    public void Add(string article, JsonElement record)
    {
        Dictionary<int, string> identities = [];
        foreach (JsonElement entity in record.GetProperty("entities").EnumerateArray())
        {
            string key = SearchKey.Fold(entity.GetProperty("name").GetString()!);
            string name = $"{entity.GetProperty("type").GetString()} {key}";
            string? known = entity.GetProperty("wikidata").GetString();
            string identity = known ?? name;
            identities[entity.GetProperty("id").GetInt32()] = identity;
            // An entity goes by the first name it comes with.
            if (known is not null && _nameOf.TryAdd(known, name))
                Get(_knownByName, name).Add(known);
            Get(_identitiesByAlias, key).Add(identity);
            if (entity.GetProperty("english").GetString() is { } english)
                Get(_identitiesByAlias, SearchKey.Fold(english)).Add(identity);
            if (!_articlesByIdentity.TryGetValue(identity, out List<string>? articles))
                _articlesByIdentity[identity] = articles = [];
            articles.Add(article);
        }

        foreach (JsonElement mention in record.GetProperty("mentions").EnumerateArray())
            Get(_identitiesByAlias, SearchKey.Fold(mention.GetProperty("text").GetString()!)).Add(identities[mention.GetProperty("entity").GetInt32()]);
    }

    /// <summary>The articles that mention what a name can mean.</summary>
    public HashSet<string> Mentioning(string name)
    {
        HashSet<string> meant = [.. Get(_identitiesByAlias, SearchKey.Fold(name)).Select(Canonical)];
        return [.. _articlesByIdentity.Where(pair => meant.Contains(Canonical(pair.Key))).SelectMany(pair => pair.Value)];
    }

    private string Canonical(string identity) =>
        _knownByName.TryGetValue(identity, out HashSet<string>? known) && known.Count == 1 ? known.Single() : identity;

    private static HashSet<string> Get(Dictionary<string, HashSet<string>> sets, string key)
    {
        if (!sets.TryGetValue(key, out HashSet<string>? set))
            sets[key] = set = [];
        return set;
    }
}
