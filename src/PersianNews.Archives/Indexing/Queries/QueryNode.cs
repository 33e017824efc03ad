using System.Collections.Immutable;

namespace PersianNews.Archives.Indexing.Queries;

/// <summary>A part of a parsed query.</summary>
internal abstract record QueryNode;

/// <summary>A word or a phrase: it is found where one of its spellings stands.</summary>
internal sealed record TermNode(ImmutableArray<Spelling> Spellings) : QueryNode;

/// <summary>All of its parts must be found.</summary>
internal sealed record AndNode(ImmutableArray<QueryNode> Parts) : QueryNode;

/// <summary>One of its parts must be found.</summary>
internal sealed record OrNode(ImmutableArray<QueryNode> Parts) : QueryNode;

/// <summary>Its part must not be found.</summary>
internal sealed record NotNode(QueryNode Part) : QueryNode;
