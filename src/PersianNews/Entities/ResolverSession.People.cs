using System.Runtime.InteropServices;
using PersianNews.Tagging;

namespace PersianNews.Entities;

/// <summary>Short names of people to their full names in the article.</summary>
internal sealed partial class ResolverSession
{
    /// <summary>Most bearers of one short name that are weighed against each other.</summary>
    private const int MostBearers = 8;

    /// <summary>How far back, in code units, the last full name of a bearer still counts as just named.</summary>
    private const int Near = 400;

    /// <summary>For each key of a part of full names, the last form that bears it; <see cref="_bearers"/> chains the others.</summary>
    private readonly Dictionary<ulong, int> _byPart = [];

    private (int Form, int Next)[] _bearers = new (int, int)[64];
    private int _bearerCount;
    private int[] _lastFull = new int[64];
    private int[] _fullCount = new int[64];

    private void UnitePeople(Span<Mention> mentions)
    {
        _byPart.Clear();
        _bearerCount = 0;
        for (int f = 0; f < _formCount; f++)
        {
            if (_forms[f].Kind == EntityKind.Person && _forms[f].WordCount >= 2 && _forms[f].Parent == f)
                AddParts(f);
        }

        if (_bearerCount == 0)
            return;
        bool contested = false;
        Span<int> bearers = stackalloc int[MostBearers];
        // Longer names first, so that a name of two words finds its own of three before a family name is given to either.
        for (int words = MostWords; words >= 1; words--)
        {
            for (int f = 0; f < _formCount; f++)
            {
                if (_forms[f].Kind != EntityKind.Person || _forms[f].WordCount != words)
                    continue;
                int count = BearersOf(f, bearers);
                if (count == 1)
                    Unite(bearers[0], f);
                contested |= count > 1;
            }
        }

        if (contested)
            ShareOut(mentions);
    }

    /// <summary>Notes the parts by which a full name may be called: every tail of its words, and the first with the last.</summary>
    private void AddParts(int form)
    {
        int words = _forms[form].Words;
        int count = _forms[form].WordCount;
        for (int skip = 1; skip < count; skip++)
            AddPart(TailKey(form, skip), form);
        if (count >= 3)
            AddPart(PairKey(_wordKeys[words], _wordKeys[words + count - 1]), form);
        AddPart(GivenNameKey(_wordKeys[words]), form);
    }

    private void AddPart(ulong key, int form)
    {
        ref int last = ref CollectionsMarshal.GetValueRefOrAddDefault(_byPart, key, out bool exists);
        if (_bearerCount == _bearers.Length)
            Array.Resize(ref _bearers, _bearers.Length * 2);
        _bearers[_bearerCount] = (form, exists ? last : -1);
        last = _bearerCount++;
    }

    /// <summary>The different people whose full name ends in a form, or failing that the only one it begins.</summary>
    private int BearersOf(int form, Span<int> bearers)
    {
        int words = _forms[form].Words;
        int count = BearersOf(TailKey(form, 0), form, bearers);
        if (count == 0 && _forms[form].WordCount == 2)
            count = BearersOf(PairKey(_wordKeys[words], _wordKeys[words + 1]), form, bearers);
        if (count == 0 && _forms[form].WordCount == 1 && !_forms[form].Known.IsKnown)
        {
            count = BearersOf(GivenNameKey(_wordKeys[words]), form, bearers);
            count = count == 1 ? 1 : 0;
        }

        return count;
    }

    private int BearersOf(ulong key, int form, Span<int> bearers)
    {
        int count = 0;
        int at = _byPart.TryGetValue(key, out int last) ? last : -1;
        for (int steps = 0; at >= 0 && count < bearers.Length && steps < 4 * MostBearers; steps++)
        {
            int root = Root(_bearers[at].Form);
            if (root != Root(form) && !bearers[..count].Contains(root) && MayBeOne(root, form))
                bearers[count++] = root;
            at = _bearers[at].Next;
        }

        return count;
    }

    private bool MayBeOne(int first, int second)
    {
        KnowledgeId a = _forms[Root(first)].Known;
        KnowledgeId b = _forms[Root(second)].Known;
        return !a.IsKnown || !b.IsKnown || a == b;
    }

    /// <summary>Gives each mention of a name that several people of the article bear to the nearest or most prominent of them.</summary>
    private void ShareOut(Span<Mention> mentions)
    {
        if (_lastFull.Length < _formCount)
        {
            _lastFull = new int[_formCount * 2];
            _fullCount = new int[_formCount * 2];
        }

        _lastFull.AsSpan(0, _formCount).Fill(-1);
        _fullCount.AsSpan(0, _formCount).Clear();
        for (int i = 0; i < mentions.Length; i++)
            _fullCount[Root(_formOf[i])]++;
        Span<int> bearers = stackalloc int[MostBearers];
        for (int i = 0; i < mentions.Length; i++)
        {
            int form = _formOf[i];
            if (_forms[form].Kind != EntityKind.Person)
                continue;
            int count = Root(form) == form ? BearersOf(form, bearers) : 0;
            if (count > 1)
                _formOf[i] = Likeliest(bearers[..count], _forms[form].Key, mentions[i].Span.Start, mentions);
            else
                _lastFull[Root(form)] = i;
        }
    }

    private int Likeliest(ReadOnlySpan<int> bearers, ulong key, int at, ReadOnlySpan<Mention> mentions)
    {
        int nearest = -1;
        int near = 0;
        foreach (int bearer in bearers)
        {
            near += _lastFull[bearer] >= 0 && at - mentions[_lastFull[bearer]].Span.End < Near ? 1 : 0;
            if (_lastFull[bearer] >= 0 && (nearest < 0 || _lastFull[bearer] > _lastFull[nearest]))
                nearest = bearer;
        }

        int best = bearers[0];
        float highest = float.MinValue;
        foreach (int bearer in bearers)
        {
            float score = Math.Min(_fullCount[bearer], 4) + (GoesBy(_forms[bearer].Known, key) ? 1.5f : 0);
            if (bearer == nearest)
                score += near == 1 ? 2 : 0.5f;
            if (score > highest || (score == highest && _forms[bearer].First < _forms[best].First))
                (best, highest) = (bearer, score);
        }

        return best;
    }

    /// <summary>Whether the knowledge base has a name among those of an entry.</summary>
    private bool GoesBy(KnowledgeId known, ulong key)
    {
        if (!known.IsKnown)
            return false;
        foreach (uint place in knowledge.TableAt(known.Table).Find(key))
        {
            if ((place & KnowledgeTable.RecordMask) == known.Record)
                return true;
        }

        return false;
    }

    /// <summary>A key of a form's words from one on, the same however they are cut into words.</summary>
    private ulong TailKey(int form, int skip)
    {
        NameForm own = _forms[form];
        return skip == 0 ? own.Key : _tails[own.Words + skip];
    }

    private static ulong PairKey(ulong first, ulong last) => (first * 0x9E3779B97F4A7C15) ^ last ^ 0x5A5A;

    private static ulong GivenNameKey(ulong first) => first ^ 0xA11CE5;
}
