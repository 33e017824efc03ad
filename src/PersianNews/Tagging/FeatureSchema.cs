namespace PersianNews.Tagging;

/// <summary>
/// Which features a token has. Training and tagging both read them from here. There are two kinds: features of one word, seen from
/// itself and from its neighbours, whose scores are summed once per word type and cached; and features of two neighbouring words.
/// </summary>
internal static class FeatureSchema
{
    /// <summary>Names this set of features and hashes; models of another schema are refused.</summary>
    public const string Id = "persian-news/features/1";

    /// <summary>How far a word's features reach: it speaks for tokens up to this far before and after it.</summary>
    public const int Reach = 2;

    /// <summary>Number of positions a word speaks for.</summary>
    public const int Positions = 2 * Reach + 1;

    /// <summary>How far the mark of a phrase reaches from each of its words.</summary>
    public const int PhraseReach = 1;

    /// <summary>Most features one word can have.</summary>
    public const int MaxAtoms = 96;

    /// <summary>Which of a word's classes are paired with a neighbour's: a fine and the coarsest of those learned from vectors.</summary>
    private const int FineClass = 2;
    private const int CoarseClass = 0;

    /// <summary>How far the features of an atom's group reach.</summary>
    public static int ReachOf(AtomGroup group) => group switch
    {
        AtomGroup.Affix => 1,
        _ => Reach,
    };

    /// <summary>The feature of an atom seen from the token <paramref name="offset"/> places before the word that has it.</summary>
    public static ulong Unary(ulong atom, int offset) => FeatureHash.Mix(atom, (ulong)(offset + 16));

    /// <summary>Number of pair templates.</summary>
    public const int PairTemplates = 3;

    /// <summary>A word's part in the features of a pair template.</summary>
    public static ulong PairValue(PairTemplate template, ulong word, ReadOnlySpan<ushort> classes) => template switch
    {
        PairTemplate.Words => word,
        PairTemplate.FineClasses => ClassAt(classes, FineClass),
        _ => ClassAt(classes, CoarseClass),
    };

    /// <summary>The feature of two neighbouring words' attributes, seen from the second one (side 1) or the first one (side 0).</summary>
    public static ulong Pair(PairTemplate template, int side, ulong first, ulong second) =>
        FeatureHash.Mix(FeatureHash.Mix(first, ((ulong)template << 1) | (uint)side), second);

    private static ulong ClassAt(ReadOnlySpan<ushort> classes, int index) => index < classes.Length ? classes[index] : WordClasses.Unknown;
}

/// <summary>What an atom tells of its word; decides how far its features reach.</summary>
internal enum AtomGroup : byte
{
    /// <summary>The word itself.</summary>
    Word,

    /// <summary>Its first or last characters.</summary>
    Affix,

    /// <summary>Its script, digits, length.</summary>
    Shape,

    /// <summary>A class learned from plain text.</summary>
    Class,

    /// <summary>A lexicon that lists it.</summary>
    Lexicon,
}

/// <summary>The attributes of two neighbours that make one feature together.</summary>
internal enum PairTemplate : byte
{
    /// <summary>Both words.</summary>
    Words,

    /// <summary>Both words' fine classes.</summary>
    FineClasses,

    /// <summary>Both words' coarse classes.</summary>
    CoarseClasses,
}
