using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews.Entities;

/// <summary>Puts the mentions of an article that have the same type and, in folded script, the same name together as one entity.</summary>
internal static class EntityGrouper
{
    private const char HalfSpace = '\u200C';

    /// <summary>Sets the entity of every mention.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="mentions">The mentions, in order; their <see cref="Mention.EntityIndex"/> is set here.</param>
    /// <returns>The entities in order of their first mention.</returns>
    public static ImmutableArray<Entity> Group(string text, Span<Mention> mentions)
    {
        if (mentions.IsEmpty)
            return [];
        Dictionary<(EntityType, string), int> numbers = [];
        List<(TextSpan First, EntityType Type, int Count)> groups = [];
        foreach (ref Mention mention in mentions)
        {
            (EntityType, string) key = (mention.Type, KeyOf(mention.Span.Slice(text)));
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out bool known);
            if (!known)
            {
                number = groups.Count;
                groups.Add((mention.Span, mention.Type, 0));
            }

            groups[number] = groups[number] with { Count = groups[number].Count + 1 };
            mention = mention with { EntityIndex = number };
        }

        ImmutableArray<Entity>.Builder entities = ImmutableArray.CreateBuilder<Entity>(groups.Count);
        for (int i = 0; i < groups.Count; i++)
        {
            entities.Add(new Entity
            {
                Index = i,
                Type = groups[i].Type,
                Name = NameOf(groups[i].First.Slice(text)),
                MentionCount = groups[i].Count,
            });
        }

        return entities.MoveToImmutable();
    }

    /// <summary>What is the same for all spellings of a name: folded letters, blanks and half-spaces left out.</summary>
    private static string KeyOf(ReadOnlySpan<char> name)
    {
        Span<char> key = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        int length = 0;
        foreach (char c in name)
        {
            char folded = CharacterFolding.Map[c];
            if (folded is not (CharacterFolding.Deleted or HalfSpace) && !char.IsWhiteSpace(folded))
                key[length++] = folded;
        }

        return key[..length].ToString();
    }

    /// <summary>The name as one would write it: normalized letters, single spaces.</summary>
    private static string NameOf(ReadOnlySpan<char> name)
    {
        Span<char> result = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        int length = 0;
        foreach (char c in name)
        {
            bool blank = char.IsWhiteSpace(c);
            if (!blank)
                result[length++] = c;
            else if (length > 0 && result[length - 1] != ' ')
                result[length++] = ' ';
        }

        return result[..length].ToString();
    }
}
