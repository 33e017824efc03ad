using System.Collections.Frozen;
using System.Reflection;

namespace PersianNews.Normalization;

/// <summary>The word tables of the stemmer, by search key. Immutable and thread-safe.</summary>
internal sealed class StemLexicon
{
    private const char Heh = '\u0647';
    private const string An = "\u0627\u0646";
    private const string In = "\u06CC\u0646";
    private const string Gan = "\u06AF\u0627\u0646";
    private const string Yan = "\u06CC\u0627\u0646";

    private static readonly Lazy<StemLexicon> LazyDefault = new(static () => new StemLexicon());

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _singulars;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _kept;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;

    private StemLexicon()
    {
        List<(string Key, string Singular)> plurals = [];
        foreach (string line in Lines("plurals.tsv"))
        {
            string[] fields = line.Split('\t');
            foreach (string plural in fields[1].Split(' ')) plurals.Add((SearchKey.Fold(plural), fields[0]));
        }
        foreach (string line in Lines("persons.txt")) AddPerson(plurals, line);

        // A singular is never a plural too: that is what makes stemming idempotent.
        HashSet<string> kept = [.. plurals.Select(static p => SearchKey.Fold(p.Singular))];
        kept.UnionWith(Lines("keep.txt").SelectMany(static line => line.Split(' ')).Select(SearchKey.Fold));
        Dictionary<string, string> singulars = [];
        foreach ((string key, string singular) in plurals)
        {
            if (!kept.Contains(key)) singulars.TryAdd(key, singular);
        }
        _singulars = singulars.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        _kept = kept.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
        _names = Lines("names.txt").Select(SearchKey.Fold).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
        LongestGrowth = singulars.Max(static pair => Math.Max(0, pair.Value.Length - pair.Key.Length));
    }

    /// <summary>The tables that come with the library.</summary>
    public static StemLexicon Default => LazyDefault.Value;

    /// <summary>By how many UTF-16 code units a singular is longer than its plural, at most.</summary>
    public int LongestGrowth { get; }

    /// <summary>All plurals with their singulars, for tests.</summary>
    public IEnumerable<KeyValuePair<string, string>> Singulars => _singulars.Dictionary;

    /// <summary>Finds the singular of a plural, by its search key.</summary>
    public bool TryFindSingular(ReadOnlySpan<char> key, out string? singular) => _singulars.TryGetValue(key, out singular);

    /// <summary>Whether the word with this search key stays as it is.</summary>
    public bool IsKept(ReadOnlySpan<char> key) => _kept.Contains(key) || _names.Contains(key);

    /// <summary>The lines of an embedded table, without remarks.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        string resource = "PersianNews.stemming." + name;
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The resource {resource} is missing.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    private static void AddPerson(List<(string Key, string Singular)> plurals, string line)
    {
        string word = line.TrimEnd('+');
        string key = SearchKey.Fold(word);
        if (key[^1] == Heh) plurals.Add((key[..^1] + Gan, word));
        else plurals.Add((key + An, word));
        if (key[^1] is '\u0627' or '\u0648') plurals.Add((key + Yan, word)); // alef, vav
        if (line.Length > word.Length) plurals.Add((key + In, word));
    }
}
