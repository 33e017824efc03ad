using System.Collections.Immutable;
using PersianNews.Tagging;
using PersianNews.Tokenization;

namespace PersianNews.Entities;

/// <summary>
/// One article's resolution at a time, with lists kept for the next. Mentions spelt alike are one form; forms are then united step by
/// step, and two that the knowledge base holds to be different things never are.
/// </summary>
internal sealed partial class ResolverSession(KnowledgeBase knowledge, RoleLexicon roleWords, Romanizer romanizer)
{
    private const int MostWords = 16;
    private const int LongestName = 256;
    private const int MostKept = 1 << 14;

    /// <summary>Most roles one person is given beyond those stated beside the name.</summary>
    private const int MostRoles = 12;

    private readonly Dictionary<ulong, int> _byKey = [];
    private NameForm[] _forms = new NameForm[64];
    private int _formCount;
    private int[] _formOf = new int[128];
    private ulong[] _wordKeys = new ulong[256];

    /// <summary>For each word of a form, the key of the name from that word on.</summary>
    private ulong[] _tails = new ulong[256];

    /// <summary>For each word of a form, the key of the name up to the end of that word.</summary>
    private ulong[] _heads = new ulong[256];
    private int _wordCount;

    /// <summary>Whether the lists are of an ordinary size; those of a giant text are let go.</summary>
    public bool IsWorthKeeping => _formOf.Length <= MostKept;

    /// <summary>Does the work of <see cref="EntityResolver.Resolve"/>.</summary>
    public ImmutableArray<Entity> Resolve(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, Span<Mention> mentions)
    {
        Clear(mentions.Length);
        CollectForms(text, mentions);
        SettleTypes(mentions);
        _context.Begin(text, tokens);
        LookUp(text, mentions);
        SplitBodiesByPlace(text, mentions);
        UniteByKnowledge();
        UnitePeople(mentions);
        UniteBodies(text, mentions);
        UniteVariants(text, mentions);
        LookUpBareNames();
        UniteByKnowledge();
        NumberEntities(mentions);
        FindRoles(text, tokens, sentences, mentions);
        return Build(text, mentions);
    }

    private void Clear(int mentions)
    {
        _byKey.Clear();
        _byRecord.Clear();
        _byPart.Clear();
        _formCount = 0;
        _wordCount = 0;
        if (_formOf.Length < mentions)
            _formOf = new int[Math.Max(mentions, _formOf.Length * 2)];
    }

    private void CollectForms(string text, ReadOnlySpan<Mention> mentions)
    {
        for (int i = 0; i < mentions.Length; i++)
        {
            ReadOnlySpan<char> name = mentions[i].Span.Slice(text);
            EntityKind kind = EntityKinds.Of(mentions[i].Type);
            ulong key = NameKey.Of(name);
            if (key == 0)
                key = RawKey(name);
            ulong slot = key + (ulong)kind;
            if (!_byKey.TryGetValue(slot, out int number))
            {
                number = AddForm(new NameForm { Key = key, Kind = kind, Type = mentions[i].Type, First = i });
                _byKey.Add(slot, number);
                AddWords(name, ref _forms[number]);
            }

            _forms[number].Count++;
            _forms[number].Score += mentions[i].Score + 0.01f;
            _formOf[i] = number;
        }
    }

    private int AddForm(NameForm form)
    {
        if (_formCount == _forms.Length)
            Array.Resize(ref _forms, _forms.Length * 2);
        form.Parent = _formCount;
        form.Known = KnowledgeId.None;
        form.Base = KnowledgeId.None;
        form.Qualifier = -1;
        form.Entity = -1;
        _forms[_formCount] = form;
        return _formCount++;
    }

    private void AddWords(ReadOnlySpan<char> name, ref NameForm form)
    {
        form.Words = _wordCount;
        name = name[..Math.Min(name.Length, LongestName)];
        int at = 0;
        while (at < name.Length && form.WordCount < MostWords)
        {
            int end = at;
            while (end < name.Length && !char.IsWhiteSpace(name[end]))
                end++;
            ulong key = NameKey.Of(name[at..end]);
            if (key != 0)
            {
                if (_wordCount == _wordKeys.Length)
                    GrowWords();
                _tails[_wordCount] = NameKey.Of(name[at..]);
                _heads[_wordCount] = NameKey.Of(name[..end]);
                _wordKeys[_wordCount++] = key;
                form.WordCount++;
            }

            at = end + 1;
        }
    }

    private void GrowWords()
    {
        Array.Resize(ref _wordKeys, _wordKeys.Length * 2);
        Array.Resize(ref _tails, _wordKeys.Length);
        Array.Resize(ref _heads, _wordKeys.Length);
    }

    /// <summary>A name is of one type in an article, unless the knowledge base has things of both types by that name.</summary>
    private void SettleTypes(Span<Mention> mentions)
    {
        bool any = false;
        for (int f = 0; f < _formCount; f++)
        {
            for (EntityKind kind = EntityKind.Other; (int)kind < EntityKinds.Count; kind++)
            {
                ulong slot = _forms[f].Key + (ulong)kind;
                if (kind == _forms[f].Kind || !_byKey.TryGetValue(slot, out int other) || _forms[other].Key != _forms[f].Key)
                    continue;
                if (Yields(f, other))
                {
                    _forms[f].Parent = other;
                    any = true;
                    break;
                }
            }
        }

        if (!any)
            return;
        for (int i = 0; i < mentions.Length; i++)
        {
            int root = Root(_formOf[i]);
            if (root == _formOf[i])
                continue;
            _forms[root].Count++;
            _forms[root].First = Math.Min(_forms[root].First, i);
            _formOf[i] = root;
            mentions[i] = mentions[i] with { Type = _forms[root].Type };
        }
    }

    /// <summary>Whether a form's type gives way to that of another form of the same name.</summary>
    private bool Yields(int form, int other)
    {
        if (_forms[other].Parent != other)
            return false;
        bool known = Has(_forms[form].Key, _forms[form].Kind);
        bool otherKnown = Has(_forms[form].Key, _forms[other].Kind);
        if (known && otherKnown)
            return false;
        float own = _forms[form].Score * (known ? 3 : 1);
        float others = _forms[other].Score * (otherKnown ? 3 : 1);
        return own < others || (own == others && form > other);
    }

    private int Root(int form)
    {
        while (_forms[form].Parent != form)
            form = _forms[form].Parent = _forms[_forms[form].Parent].Parent;
        return form;
    }

    /// <summary>Unites two forms, unless they are known to be different things.</summary>
    private bool Unite(int first, int second)
    {
        first = Root(first);
        second = Root(second);
        if (first == second)
            return true;
        ref NameForm a = ref _forms[first];
        ref NameForm b = ref _forms[second];
        if (a.Known.IsKnown && b.Known.IsKnown && a.Known != b.Known)
            return false;
        if (!a.Known.IsKnown)
            a.Known = b.Known;
        b.Parent = first;
        return true;
    }

    private static ulong RawKey(ReadOnlySpan<char> name)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in name)
            hash = (hash ^ c) * 1099511628211;
        return hash | 1;
    }
}
