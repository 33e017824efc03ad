using PersianNews.Tagging;

namespace PersianNews.Entities;

/// <summary>What the knowledge base knows of the forms.</summary>
internal sealed partial class ResolverSession
{
    private readonly ArticleContext _context = new();
    private readonly Dictionary<KnowledgeId, int> _byRecord = [];

    private bool Has(ulong key, EntityKind kind)
    {
        for (int t = 0; t < knowledge.TableCount; t++)
        {
            KnowledgeTable table = knowledge.TableAt(t);
            foreach (uint place in table.Find(key))
            {
                if (table.KindOf((int)(place & KnowledgeTable.RecordMask)) == kind)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Places first, because the countries an article names tell its people apart.</summary>
    private void LookUp(string text, ReadOnlySpan<Mention> mentions)
    {
        for (int f = 0; f < _formCount; f++)
        {
            if (_forms[f].Kind != EntityKind.Location || _forms[f].Parent != f)
                continue;
            _forms[f].Known = Best(_forms[f].Key, EntityKind.Location, bareNames: false);
            if (_forms[f].Known.IsKnown)
                _context.AddCountry(knowledge.TableAt(_forms[f].Known.Table).CountryOf(_forms[f].Known.Record));
        }

        for (int f = 0; f < _formCount; f++)
        {
            ref NameForm form = ref _forms[f];
            if (form.Kind is EntityKind.Location or EntityKind.Other || form.Parent != f)
                continue;
            form.Known = Best(form.Key, form.Kind, bareNames: false);
            if (!form.Known.IsKnown && form.Kind == EntityKind.Organization)
                form.Known = OtherwiseNamed(form, text, mentions);
        }
    }

    /// <summary>People named by a family name alone whose full name the article does not give.</summary>
    private void LookUpBareNames()
    {
        for (int f = 0; f < _formCount; f++)
        {
            if (_forms[f].Kind != EntityKind.Person || Root(f) != f || _forms[f].Known.IsKnown)
                continue;
            _forms[f].ByFamilyName = true;
            _forms[f].Known = Best(_forms[f].Key, EntityKind.Person, bareNames: true, oneWord: _forms[f].WordCount == 1);
        }
    }

    /// <summary>The entry a name stands for in this article, or none where that is not certain enough.</summary>
    private KnowledgeId Best(ulong key, EntityKind kind, bool bareNames, bool oneWord = true)
    {
        for (int t = 0; t < knowledge.TableCount; t++)
        {
            ReadOnlySpan<uint> places = knowledge.TableAt(t).Find(key);
            if (places.IsEmpty)
                continue;
            KnowledgeId best = BestOf(t, places, kind, exact: true, bareNames, oneWord);
            if (!best.IsKnown && kind != EntityKind.Person)
                best = BestOf(t, places, kind, exact: false, bareNames, oneWord);
            if (best.IsKnown)
                return best;
        }

        return KnowledgeId.None;
    }

    private KnowledgeId BestOf(int t, ReadOnlySpan<uint> places, EntityKind kind, bool exact, bool bareNames, bool oneWord)
    {
        KnowledgeTable table = knowledge.TableAt(t);
        KnowledgeId best = KnowledgeId.None;
        float highest = float.MinValue;
        bool tie = false;
        foreach (uint place in places)
        {
            int record = (int)(place & KnowledgeTable.RecordMask);
            EntityKind own = table.KindOf(record);
            if (exact ? own != kind : own == EntityKind.Person)
                continue;
            float score = (place & KnowledgeTable.IsFullName) != 0 ? 0.5f : 0;
            bool bare = (place & KnowledgeTable.IsBareName) != 0;
            // «Ali Hosseini» is not the family name Alihosseini.
            if (bare && (!bareNames || (!oneWord && (place & KnowledgeTable.IsOneWord) != 0)))
                continue;
            if (places.Length > 1 || bare)
                score += _context.Score(table, record);
            if (bare && !IsCertain(table, record, place, score, places.Length == 1))
                continue;
            tie = score == highest;
            if (score <= highest)
                continue;
            highest = score;
            best = new KnowledgeId(t, record);
        }

        return tie && kind == EntityKind.Person ? KnowledgeId.None : best;
    }

    /// <summary>
    /// A family name alone is certain where only one known person has it, or only one goes by it and few have it; of a common family
    /// name of Iran the article must say more.
    /// </summary>
    private static bool IsCertain(KnowledgeTable table, int record, uint place, float score, bool alone)
    {
        const ushort iran = 'I' | ('R' << 8);
        bool only = (place & KnowledgeTable.IsOnlyBearer) != 0;
        bool rare = (place & KnowledgeTable.IsRareName) != 0;
        if (only && alone)
            return true;
        return table.CountryOf(record) == iran ? score >= (rare && alone ? 0.5f : 2) : alone || score >= 1;
    }

    private void UniteByKnowledge()
    {
        for (int f = 0; f < _formCount; f++)
        {
            int root = Root(f);
            if (!_forms[root].Known.IsKnown)
                continue;
            if (_byRecord.TryGetValue(_forms[root].Known, out int first))
                Unite(first, root);
            else
                _byRecord.Add(_forms[root].Known, root);
        }
    }
}
