using System.Collections.Frozen;

namespace PersianNews.Normalization;

/// <summary>All forms of all verbs without their prefixes, by search key. Immutable and thread-safe.</summary>
internal sealed class VerbTable
{
    private const string Vav = "\u0648";
    private const string Ye = "\u06CC";
    private const string Heh = "\u0647";

    private static readonly string[] PastEndings = ["", "\u0645", "\u06CC", "\u06CC\u0645", "\u06CC\u062F", "\u0646\u062F"]; // -, m, i, im, id, and
    private static readonly string[] PresentEndings = ["\u0645", "\u06CC", "\u062F", "\u06CC\u0645", "\u06CC\u062F", "\u0646\u062F"]; // m, i, ad, im, id, and
    private static readonly string[] PerfectEndings =
        ["", "\u0627\u0645", "\u0627\u06CC", "\u0627\u0633\u062A", "\u0627\u06CC\u0645", "\u0627\u06CC\u062F", "\u0627\u0646\u062F"]; // -, am, ai, ast, aim, aid, and

    private readonly Dictionary<string, (VerbStems Verb, VerbKinds Kinds)> _building = [];
    private readonly FrozenDictionary<string, (VerbStems Verb, VerbKinds Kinds)>.AlternateLookup<ReadOnlySpan<char>> _forms;

    public VerbTable()
    {
        List<string[]> verbs = [.. StemLexicon.Lines("verbs.tsv").Concat(StemLexicon.Lines("simple-verbs.tsv")).Select(static line => line.Split('\t'))];
        HashSet<string> frequent = [.. StemLexicon.Lines("verb-order.txt")];
        Dictionary<string, VerbStems> byInfinitive = [];
        foreach (string[] verb in verbs.OrderBy(v => v.Length > 2 || !frequent.Contains(v[0]) ? 1 : 0))
        {
            if (verb[0].Length < 2 || frequent.Contains("-" + verb[0])) continue;
            VerbStems stems = new(verb.Length > 2 ? verb[2] : "", verb[0], verb[1] == "-" ? "" : verb[1]);
            byInfinitive.TryAdd(stems.Infinitive, stems);
            AddForms(stems);
        }
        foreach (string[] line in StemLexicon.Lines("forms.tsv").Select(static line => line.Split('\t')))
        {
            VerbStems stems = byInfinitive.GetValueOrDefault(line[0]) ?? new VerbStems("", line[0][..^1], "");
            foreach (string form in line[1].Split(' ')) _building[SearchKey.Fold(form)] = (stems, VerbKinds.Whole);
        }
        _forms = _building.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        _building.Clear();
    }

    /// <summary>Finds a form without prefixes; null for none of the given kinds.</summary>
    public VerbStems? Find(ReadOnlySpan<char> key, VerbKinds kinds) =>
        _forms.TryGetValue(key, out (VerbStems Verb, VerbKinds Kinds) found) && (found.Kinds & kinds) != 0 ? found.Verb : null;

    private void AddForms(VerbStems verb)
    {
        string past = SearchKey.Fold(verb.PastStem);
        foreach (string ending in PastEndings) Add(past + ending, verb, VerbKinds.Past);
        foreach (string ending in PerfectEndings) Add(past + Heh + ending, verb, VerbKinds.Participle);
        Add(SearchKey.Fold(verb.Infinitive), verb, VerbKinds.Infinitive);
        string present = SearchKey.Fold(verb.PresentStem);
        if (present.Length == 0) return;
        Add(present, verb, VerbKinds.Stem);
        bool alef = present.EndsWith('\u0627');
        foreach (string ending in PresentEndings)
        {
            if (!alef) Add(present + ending, verb, VerbKinds.Present);
            if (alef || present.EndsWith(Vav, StringComparison.Ordinal)) Add(present + Ye + ending, verb, VerbKinds.Present);
        }
    }

    /// <summary>A form that two verbs share belongs to the first, and so do all its kinds.</summary>
    private void Add(string form, VerbStems verb, VerbKinds kind)
    {
        if (!_building.TryGetValue(form, out (VerbStems Verb, VerbKinds Kinds) known)) _building[form] = (verb, kind);
        else if (known.Verb == verb) _building[form] = (verb, known.Kinds | kind);
    }
}
