using PersianNews.Tagging;

namespace PersianNews.Entities;

/// <summary>Bodies, places and works: one name for bodies of several countries, short forms, and acronyms.</summary>
internal sealed partial class ResolverSession
{
    /// <summary>Words that may be left off the front of a name without naming something else; movement, party, group and the like.</summary>
    private static readonly HashSet<ulong> OptionalHeads =
    [
        .. new[]
        {
            "\u062C\u0646\u0628\u0634", // movement
            "\u062D\u0632\u0628", // party
            "\u06AF\u0631\u0648\u0647", // group
            "\u0628\u0627\u0634\u06AF\u0627\u0647", // club
            "\u062A\u06CC\u0645", // team
            "\u0634\u0631\u06A9\u062A", // company
            "\u062E\u0628\u0631\u06AF\u0632\u0627\u0631\u06CC", // news agency
            "\u0634\u0628\u06A9\u0647", // channel
            "\u0627\u0626\u062A\u0644\u0627\u0641", // coalition
            "\u062C\u0628\u0647\u0647", // front
            "\u0641\u0631\u0627\u06A9\u0633\u06CC\u0648\u0646", // faction
            "\u06A9\u0645\u067E\u0627\u0646\u06CC", // company
            "\u0631\u0648\u0632\u0646\u0627\u0645\u0647", // newspaper
            "\u0633\u0627\u0632\u0645\u0627\u0646", // organization
            "\u0628\u0646\u06CC\u0627\u062F", // foundation
            "\u0645\u0648\u0633\u0633\u0647", // institute
            "\u067E\u0627\u06CC\u06AF\u0627\u0647", // base, site
            "\u062C\u0645\u0647\u0648\u0631\u06CC", // republic
            "\u06A9\u0634\u0648\u0631", // country
            "\u0634\u0647\u0631", // city
            "\u0641\u06CC\u0644\u0645", // film
            "\u06A9\u062A\u0627\u0628", // book
        }.Select(static word => NameKey.Of(word)),
    ];

    /// <summary>Makes «Ministry of Defence» of Russia and of Armenia two bodies, where an article names both by the same words.</summary>
    private void SplitBodiesByPlace(string text, Span<Mention> mentions)
    {
        bool any = false;
        for (int i = 0; i + 1 < mentions.Length; i++)
        {
            int place = QualifierOf(i, text, mentions);
            if (place < 0)
                continue;
            any = true;
            ref NameForm form = ref _forms[_formOf[i]];
            if (form.Qualifier < 0)
                form.Qualifier = i + 1;
            else if (!SamePlace(form.Qualifier, i + 1))
                _formOf[i] = QualifiedForm(_formOf[i], i, text, mentions);
        }

        if (!any)
            return;
        for (int i = 0; i < mentions.Length; i++)
        {
            // A bare name after a qualified one stands for the last of them.
            int own = _formOf[i];
            if (i > 0 && _forms[own].Kind == EntityKind.Organization && QualifierOf(i, text, mentions) < 0 && _latest.TryGetValue(_forms[own].Key, out int latest))
                _formOf[i] = latest;
            else if (_latest.ContainsKey(_forms[own].Key))
                _latest[_forms[own].Key] = own;
        }

        _latest.Clear();
        for (int f = 0; f < _formCount; f++)
        {
            if (_forms[f].Qualifier >= 0)
                Qualify(ref _forms[f], text, mentions);
        }
    }

    private readonly Dictionary<ulong, int> _latest = [];

    /// <summary>Index of the form of a place that follows a body's name after one blank, or -1.</summary>
    private int QualifierOf(int i, string text, ReadOnlySpan<Mention> mentions)
    {
        if (i + 1 >= mentions.Length || _forms[_formOf[i]].Kind != EntityKind.Organization || _forms[_formOf[i + 1]].Kind != EntityKind.Location)
            return -1;
        int end = mentions[i].Span.End;
        return mentions[i + 1].Span.Start == end + 1 && char.IsWhiteSpace(text[end]) && text[end] is not ('\n' or '\r') ? _formOf[i + 1] : -1;
    }

    private bool SamePlace(int first, int second)
    {
        NameForm a = _forms[Root(_formOf[first])];
        NameForm b = _forms[Root(_formOf[second])];
        return a.Key == b.Key || (a.Known.IsKnown && a.Known == b.Known);
    }

    private int QualifiedForm(int form, int mention, string text, ReadOnlySpan<Mention> mentions)
    {
        NameForm place = _forms[Root(_formOf[mention + 1])];
        ulong slot = PairKey(_forms[form].Key, place.Known.IsKnown ? (ulong)place.Known.Record + 1 : place.Key) ^ (ulong)EntityKind.Organization;
        _latest[_forms[form].Key] = form;
        if (_byKey.TryGetValue(slot, out int known))
            return known;
        NameForm other = _forms[form];
        KnowledgeId own = other.Known;
        int number = AddForm(other with { First = mention });
        _forms[number].Qualifier = mention + 1;
        _forms[number].Known = own;
        _byKey.Add(slot, number);
        return number;
    }

    /// <summary>Looks up a body's name with its place, and lets go of an entry of another country.</summary>
    private void Qualify(ref NameForm form, string text, ReadOnlySpan<Mention> mentions)
    {
        NameForm place = _forms[Root(_formOf[form.Qualifier])];
        ulong key = NameKey.Of(mentions[form.First].Span.Slice(text), mentions[form.Qualifier].Span.Slice(text));
        KnowledgeId whole = Best(key, EntityKind.Organization, bareNames: false);
        if (whole.IsKnown)
        {
            form.Known = whole;
            form.Qualifier = -1;
            return;
        }

        ushort country = CountryOf(place.Known);
        if (form.Known.IsKnown && country != 0 && CountryOf(form.Known) != country && CountryOf(form.Known) != 0)
        {
            form.Base = form.Known;
            form.Known = KnowledgeId.None;
        }
        else if (form.Known.IsKnown)
        {
            form.Qualifier = -1;
        }
    }

    private ushort CountryOf(KnowledgeId known) => known.IsKnown ? knowledge.TableAt(known.Table).CountryOf(known.Record) : (ushort)0;

    private void UniteBodies(string text, ReadOnlySpan<Mention> mentions)
    {
        _byPart.Clear();
        _bearerCount = 0;
        for (int f = 0; f < _formCount; f++)
        {
            NameForm form = _forms[f];
            if (form.Kind is EntityKind.Person or EntityKind.Other || form.Parent != f || form.WordCount < 2 || form.Qualifier >= 0)
                continue;
            if (OptionalHeads.Contains(_wordKeys[form.Words]) && _byKey.TryGetValue(_tails[form.Words + 1] + (ulong)form.Kind, out int bare))
                UniteWithBare(f, bare);
            for (int words = 1; words < form.WordCount && form.Kind != EntityKind.Location; words++)
                AddPart(_heads[form.Words + words - 1] + (ulong)form.Kind, f);
        }

        Span<int> longer = stackalloc int[MostBearers];
        for (int f = 0; f < _formCount && _bearerCount > 0; f++)
        {
            NameForm form = _forms[f];
            bool maySpell = form.Kind is EntityKind.Organization or EntityKind.Event or EntityKind.Facility or EntityKind.Product;
            if (maySpell && form.Qualifier < 0 && BearersOf(form.Key + (ulong)form.Kind, f, longer) == 1 && MayGoOn(f, longer[0], text, mentions))
                Unite(longer[0], f);
        }

        UniteAcronyms(text, mentions);
    }

    /// <summary>
    /// Whether a longer name that the knowledge base does not have may be that of a thing known by a shorter one: «Real» is known and is
    /// not «Real Zaragoza», but a branch of a body of Iran is called like the body, and an event may go on with its year.
    /// </summary>
    private bool MayGoOn(int shorter, int longer, string text, ReadOnlySpan<Mention> mentions)
    {
        KnowledgeId known = _forms[Root(shorter)].Known;
        if (!known.IsKnown || _forms[Root(longer)].Known.IsKnown)
            return true;
        if (_forms[shorter].Kind == EntityKind.Organization)
            return CountryOf(known) == IranCode;
        ReadOnlySpan<char> rest = mentions[_forms[longer].First].Span.Slice(text);
        for (int words = 0; words < _forms[shorter].WordCount && !rest.IsEmpty; words++)
            rest = rest.IndexOf(' ') is >= 0 and var blank ? rest[blank..].TrimStart(' ') : [];
        return !rest.IsEmpty && char.IsDigit(rest[0]);
    }

    /// <summary>The name without its head is the same thing even where the knowledge base also has another by that name.</summary>
    private void UniteWithBare(int full, int bare)
    {
        if (_forms[bare].Parent == bare && _forms[Root(full)].Known.IsKnown && _forms[bare].Kind is EntityKind.Location or EntityKind.Organization)
            _forms[bare].Known = _forms[Root(full)].Known;
        Unite(full, bare);
    }

    /// <summary>Two names of one type, the second right after the first in brackets, are one thing.</summary>
    private void UniteAcronyms(string text, ReadOnlySpan<Mention> mentions)
    {
        for (int i = 0; i + 1 < mentions.Length; i++)
        {
            int end = mentions[i].Span.End;
            int start = mentions[i + 1].Span.Start;
            if (start - end is not (1 or 2) || text[start - 1] != '(' || (start - end == 2 && text[end] != ' '))
                continue;
            int close = mentions[i + 1].Span.End;
            NameForm a = _forms[_formOf[i]];
            NameForm b = _forms[_formOf[i + 1]];
            if (close < text.Length && text[close] == ')' && a.Kind == b.Kind && a.Kind is not (EntityKind.Person or EntityKind.Location or EntityKind.Other))
                Unite(_formOf[i], _formOf[i + 1]);
        }
    }
}
