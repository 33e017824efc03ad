using System.Collections.Immutable;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Entities;

/// <summary>Roles of people.</summary>
internal sealed partial class ResolverSession
{
    private readonly RoleFinder _roleFinder = new(roleWords);
    private readonly List<(int Entity, TextSpan Role)> _roles = [];
    private readonly HashSet<ulong> _roleKeys = [];

    /// <summary>
    /// Gives people the roles by which an article speaks of them without their name: «the minister of health said» of whom it named before
    /// or names later.
    /// </summary>
    /// <param name="text">The text that was resolved last.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="mentions">Its mentions with their entities.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="phrases">Phrases of the text, and for each the mention of the person it stands for.</param>
    /// <returns>The entities with these roles behind those stated beside a name.</returns>
    public ImmutableArray<Entity> AddRoles(
        string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Mention> mentions, ImmutableArray<Entity> entities, ReadOnlySpan<(TextSpan Phrase, int Mention)> phrases)
    {
        _roleKeys.Clear();
        ImmutableArray<Entity>.Builder? changed = null;
        foreach ((TextSpan phrase, int mention) in phrases)
        {
            int entity = mentions[mention].EntityIndex;
            // The same words of the same person need no second look.
            if (!_roleKeys.Add(NameKey.Of(phrase.Slice(text)) ^ ((ulong)entity << 40)))
                continue;
            TextSpan role = _roleFinder.FindStanding(text, tokens, mentions, phrase);
            ImmutableArray<TextSpan> known = (changed is null ? entities[entity] : changed[entity]).Roles;
            if (role.Length == 0 || known.Length >= MostRoles || Says(text, known, role))
                continue;
            changed ??= entities.ToBuilder();
            changed[entity] = changed[entity].WithRoles(known.Add(role));
        }

        return changed is null ? entities : changed.DrainToImmutable();
    }

    private void FindRoles(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, ReadOnlySpan<Mention> mentions)
    {
        _roles.Clear();
        _roleFinder.Find(text, tokens, sentences, mentions, _roles);
        _roles.Sort(static (a, b) => a.Entity != b.Entity ? a.Entity.CompareTo(b.Entity) : a.Role.Start.CompareTo(b.Role.Start));
    }

    private ImmutableArray<TextSpan> RolesOf(int entity, string text, ref int next)
    {
        if (next == _roles.Count || _roles[next].Entity != entity)
            return [];
        ImmutableArray<TextSpan>.Builder roles = ImmutableArray.CreateBuilder<TextSpan>(1);
        _roleKeys.Clear();
        for (; next < _roles.Count && _roles[next].Entity == entity; next++)
        {
            if (_roleKeys.Add(NameKey.Of(_roles[next].Role.Slice(text))))
                roles.Add(_roles[next].Role);
        }

        return roles.DrainToImmutable();
    }

    /// <summary>Whether one of some roles has all words of another.</summary>
    private static bool Says(string text, ImmutableArray<TextSpan> roles, TextSpan other)
    {
        ReadOnlySpan<char> words = other.Slice(text);
        foreach (TextSpan role in roles)
        {
            bool all = true;
            foreach (Range word in words.Split(' '))
                all = all && Holds(role.Slice(text), NameKey.Of(words[word]));
            if (all)
                return true;
        }

        return false;
    }

    private static bool Holds(ReadOnlySpan<char> role, ulong key)
    {
        foreach (Range word in role.Split(' '))
        {
            if (NameKey.Of(role[word]) == key)
                return true;
        }

        return key == 0;
    }
}
