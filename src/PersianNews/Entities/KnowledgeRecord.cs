namespace PersianNews.Entities;

/// <summary>One line of a knowledge table.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="English">The English name, or empty.</param>
/// <param name="Country">Two letters, or empty.</param>
/// <param name="Wikidata">The number of the Wikidata id, or 0.</param>
/// <param name="Roles">Roles, separated by vertical bars, or empty.</param>
internal sealed record KnowledgeRecord(
    string Name, string[] Aliases, EntityKind Kind, string English, string Country, uint Wikidata, string Roles);
