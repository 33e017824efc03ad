using System.Collections.Concurrent;
using System.Collections.Immutable;
using PersianNews.Tagging;
using PersianNews.Tokenization;

namespace PersianNews.Entities;

/// <summary>
/// Finds which mentions of an article name the same thing, what a knowledge base knows of it, and which roles the article states for
/// its people. Immutable and safe for use from several threads.
/// </summary>
public sealed class EntityResolver
{
    private static readonly Lazy<EntityResolver> LazyDefault = new(static () => new EntityResolver(KnowledgeBase.Default));

    private readonly ConcurrentBag<ResolverSession> _sessions = [];

    /// <summary>Makes a resolver with a knowledge base of one's own.</summary>
    public EntityResolver(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        Knowledge = knowledge;
    }

    /// <summary>The resolver with the knowledge base that comes with the library, loaded at first use.</summary>
    public static EntityResolver Default => LazyDefault.Value;

    /// <summary>The knowledge base.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Gives every mention its entity; where the tagger is at odds with itself over a name, also its type.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="mentions">The mentions, in order, not overlapping; entity and type are set here.</param>
    /// <returns>The entities, in order of their first mention.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A mention reaches outside the text.</exception>
    public ImmutableArray<Entity> Resolve(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, Span<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (mentions.IsEmpty)
            return [];
        ResolverSession session = Rent();
        ImmutableArray<Entity> entities = session.Resolve(text, tokens, sentences, mentions);
        Return(session);
        return entities;
    }

    /// <summary>A session for one text at a time; to be given back.</summary>
    internal ResolverSession Rent() =>
        _sessions.TryTake(out ResolverSession? session) ? session : new ResolverSession(Knowledge, RoleLexicon.Default, Romanizer.Default);

    /// <summary>Takes a session back.</summary>
    internal void Return(ResolverSession session)
    {
        if (session.IsWorthKeeping)
            _sessions.Add(session);
    }
}
