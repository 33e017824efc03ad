using PersianNews.Tagging;

namespace PersianNews.Archives;

/// <summary>An entity and how often an archive mentions it.</summary>
/// <param name="Type">What kind of thing it is.</param>
/// <param name="Name">Its name, as the articles' entities give it.</param>
/// <param name="Mentions">Its mentions in all articles together.</param>
/// <param name="Articles">The articles that mention it.</param>
public readonly record struct EntityCount(EntityType Type, string Name, long Mentions, long Articles);
