using System.Collections.Frozen;

namespace PersianNews.Normalization;

/// <summary>Finds the verb of a form: takes prefixes off and looks up the rest. Immutable and thread-safe.</summary>
internal sealed class VerbFinder
{
    private const char Alef = '\u0627';
    private const char Be = '\u0628';
    private const char Noon = '\u0646';
    private const char Ye = '\u06CC';
    private const string Mi = "\u0645\u06CC";
    private const string Nemi = "\u0646\u0645\u06CC";
    private const VerbKinds Finite = VerbKinds.Past | VerbKinds.Present | VerbKinds.Participle;

    /// <summary>Preverbs: bar, dar, baz, fara, foru, va, var.</summary>
    private static readonly string[] Preverbs =
        ["\u0628\u0631", "\u062F\u0631", "\u0628\u0627\u0632", "\u0641\u0631\u0627", "\u0641\u0631\u0648", "\u0648\u0627", "\u0648\u0631"];

    private readonly VerbTable _table = new();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _nouns = StemLexicon.Lines("nouns.txt")
        .SelectMany(static line => line.Split(' ')).Select(SearchKey.Fold).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the verb of a form, by its search key, of at most <see cref="WordBuffer.LongestWord"/> letters.</summary>
    public VerbStems? Find(ReadOnlySpan<char> key, bool certain)
    {
        if (key.Length < 2 || (!certain && _nouns.Contains(key))) return null;
        VerbKinds bare = certain ? (VerbKinds)~0 : Finite | VerbKinds.Infinitive | VerbKinds.Whole;
        if (_table.Find(key, bare) is { } whole) return whole;
        if (WithoutPrefix(default, key, certain) is { } simple) return simple;
        foreach (string preverb in Preverbs)
        {
            if (key.StartsWith(preverb) && WithoutPrefix(preverb, key[preverb.Length..], certain) is { } compound) return compound;
        }
        return null;
    }

    private VerbStems? WithoutPrefix(ReadOnlySpan<char> preverb, ReadOnlySpan<char> key, bool certain)
    {
        if (key.Length < 3) return null;
        if (key.StartsWith(Nemi) && Find(preverb, key[3..], Finite) is { } negative) return negative;
        if (key.StartsWith(Mi) && Find(preverb, key[2..], Finite) is { } lasting) return lasting;
        VerbKinds stem = certain ? VerbKinds.Stem : VerbKinds.None;
        VerbKinds kinds = key[0] switch
        {
            Noon => Finite | VerbKinds.Infinitive | stem,
            Be => VerbKinds.Present | stem,
            _ => VerbKinds.None,
        };
        if (kinds == VerbKinds.None) return null;
        return Find(preverb, key[1..], kinds) ?? (key[1] == Ye ? AfterYe(preverb, key[2..], kinds) : null);
    }

    /// <summary>A form whose alef gave way to a ye, or follows one.</summary>
    private VerbStems? AfterYe(ReadOnlySpan<char> preverb, ReadOnlySpan<char> rest, VerbKinds kinds)
    {
        if (rest.Length > 0 && rest[0] == Alef) return Find(preverb, rest, kinds);
        Span<char> form = stackalloc char[WordBuffer.LongestWord + 1];
        form[0] = Alef;
        rest.CopyTo(form[1..]);
        return Find(preverb, form[..(rest.Length + 1)], kinds);
    }

    private VerbStems? Find(ReadOnlySpan<char> preverb, ReadOnlySpan<char> rest, VerbKinds kinds)
    {
        if (rest.Length < 2) return null;
        if (preverb.Length == 0) return _table.Find(rest, kinds);
        Span<char> form = stackalloc char[WordBuffer.LongestWord + 1];
        preverb.CopyTo(form);
        rest.CopyTo(form[preverb.Length..]);
        return _table.Find(form[..(preverb.Length + rest.Length)], kinds);
    }
}
