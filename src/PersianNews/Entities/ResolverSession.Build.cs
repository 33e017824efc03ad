using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PersianNews.Normalization;
using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews.Entities;

/// <summary>From forms to entities.</summary>
internal sealed partial class ResolverSession
{
    private static readonly char[] Quotes = ['"', '\u00AB', '\u00BB', '\u201C', '\u201D'];

    private EntityDraft[] _drafts = new EntityDraft[64];
    private int _entityCount;

    /// <summary>An entity while its mentions are counted.</summary>
    private struct EntityDraft
    {
        public int Root;
        public int Fullest;
        public int Count;
        public float Score;
    }

    private void NumberEntities(Span<Mention> mentions)
    {
        _entityCount = 0;
        for (int i = 0; i < mentions.Length; i++)
        {
            int form = _formOf[i];
            int root = Root(form);
            if (_forms[root].Entity < 0)
            {
                if (_entityCount == _drafts.Length)
                    Array.Resize(ref _drafts, _drafts.Length * 2);
                _drafts[_entityCount] = new EntityDraft { Root = root, Fullest = i };
                _forms[root].Entity = _entityCount++;
            }

            int entity = _forms[root].Entity;
            ref EntityDraft draft = ref _drafts[entity];
            draft.Count++;
            if (IsFuller(form, _formOf[draft.Fullest], mentions[i].Span.Length - mentions[draft.Fullest].Span.Length))
                draft.Fullest = i;
            mentions[i] = mentions[i] with { EntityIndex = entity };
        }
    }

    private bool IsFuller(int form, int other, int longer) =>
        _forms[form].WordCount > _forms[other].WordCount || (_forms[form].WordCount == _forms[other].WordCount && longer > 0 && form != other);

    private ImmutableArray<Entity> Build(string text, Span<Mention> mentions)
    {
        Entity[] entities = new Entity[_entityCount];
        int nextRole = 0;
        for (int e = 0; e < entities.Length; e++)
        {
            EntityDraft draft = _drafts[e];
            NameForm root = _forms[draft.Root];
            ImmutableArray<TextSpan> roles = RolesOf(e, text, ref nextRole);
            // Another bearer of a well-known family name says so by another post.
            if (root.ByFamilyName && root.Known.IsKnown && !roles.IsEmpty
                && ArticleContext.Contradicts(roles[0].Slice(text), knowledge.TableAt(root.Known.Table).RolesOf(root.Known.Record)))
                root.Known = KnowledgeId.None;
            KnowledgeTable? table = root.Known.IsKnown ? knowledge.TableAt(root.Known.Table) : null;
            string name = table?.NameOf(root.Known.Record) ?? NameOf(draft, text, mentions);
            entities[e] = new Entity
            {
                Index = e,
                Type = table is not null && root.Kind != EntityKind.Other ? EntityKinds.TypeOf(table.KindOf(root.Known.Record)) : root.Type,
                Name = name,
                English = table is not null && table.EnglishOf(root.Known.Record) is { Length: > 0 } english ? english : EnglishOf(root, name),
                Country = table is null ? null : KnowledgeBase.CountryName(table.CountryOf(root.Known.Record)),
                Wikidata = table is null ? null : KnowledgeBase.WikidataName(table.WikidataOf(root.Known.Record)),
                Roles = roles,
                MentionCount = draft.Count,
            };
        }

        for (int i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Type != entities[mentions[i].EntityIndex].Type)
                mentions[i] = mentions[i] with { Type = entities[mentions[i].EntityIndex].Type };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(entities);
    }

    private string NameOf(EntityDraft draft, string text, ReadOnlySpan<Mention> mentions)
    {
        string name = Tidy(mentions[draft.Fullest].Span.Slice(text));
        int qualifier = _forms[_formOf[draft.Fullest]].Qualifier;
        return qualifier < 0 ? name : $"{name} {Tidy(mentions[qualifier].Span.Slice(text))}";
    }

    private string? EnglishOf(NameForm root, string name)
    {
        if (root.Base.IsKnown && _forms[Root(_formOf[root.Qualifier])].Known is { IsKnown: true } place)
        {
            string body = knowledge.TableAt(root.Base.Table).EnglishOf(root.Base.Record);
            return $"{WithoutPlace(body)} of {knowledge.TableAt(place.Table).EnglishOf(place.Record)}";
        }

        if (root.Kind == EntityKind.Other)
            return null;
        string latin = root.Kind == EntityKind.Person ? romanizer.Romanize(name) : Translate(name);
        return latin.Length == 0 ? null : latin;
    }

    /// <summary>Translates the word a name of a body or place begins with, looks up the place it ends in, and romanizes the rest.</summary>
    private string Translate(string name)
    {
        int blank = name.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0)
            return romanizer.Romanize(name);
        string? pattern = romanizer.PatternOf(name.AsSpan(0, blank));
        int start = pattern is null ? 0 : blank + 1;
        int cut = KnownEnd(name, start, out string english);
        if (cut < 0)
            return pattern?.Replace("{0}", romanizer.Romanize(name.AsSpan(start)), StringComparison.Ordinal) ?? romanizer.Romanize(name);
        if (cut == start)
            return pattern?.Replace("{0}", english, StringComparison.Ordinal) ?? english;
        string rest = romanizer.Romanize(name.AsSpan(start, cut - start - 1));
        return pattern is null ? $"{rest} {english}" : $"{pattern.Replace("{0}", rest, StringComparison.Ordinal)} of {english}";
    }

    /// <summary>Where in a name the longest name begins that the knowledge base has of a place or, for all of it, a person; -1 if none.</summary>
    private int KnownEnd(string name, int start, out string english)
    {
        english = "";
        int at = start;
        for (int words = 0; words < MostWords && at < name.Length; words++)
        {
            ulong key = NameKey.Of(name.AsSpan(at));
            KnowledgeId known = Best(key, EntityKind.Location, bareNames: false);
            if (!known.IsKnown && at == start)
                known = Best(key, EntityKind.Person, bareNames: false);
            bool named = known.IsKnown && knowledge.TableAt(known.Table).KindOf(known.Record) is EntityKind.Location or EntityKind.Person;
            if (named && (at > start || start > 0) && knowledge.TableAt(known.Table).EnglishOf(known.Record) is { Length: > 0 } found)
            {
                english = found;
                return at;
            }

            int blank = name.IndexOf(' ', at);
            if (blank < 0)
                break;
            at = blank + 1;
        }

        return -1;
    }

    private static string WithoutPlace(string body)
    {
        int place = body.IndexOf(" of Iran", StringComparison.Ordinal);
        return place < 0 ? body : body[..place];
    }

    /// <summary>The name as one would write it: normalized letters, single spaces, nothing but the name.</summary>
    private static string Tidy(ReadOnlySpan<char> name)
    {
        string normalized = Normalizer.Default.Normalize(name.ToString());
        if (normalized.AsSpan().ContainsAny(Quotes))
            normalized = string.Concat(normalized.Split(Quotes));
        ReadOnlySpan<char> trimmed = normalized;
        while (!trimmed.IsEmpty && !NameKey.Counts(trimmed[0]))
            trimmed = trimmed[1..];
        while (!trimmed.IsEmpty && !NameKey.Counts(trimmed[^1]))
            trimmed = trimmed[..^1];
        return trimmed.IsEmpty ? name.ToString() : trimmed.Length == normalized.Length ? normalized : trimmed.ToString();
    }
}
