namespace PersianNews.Normalization;

/// <summary>What decides whether the space between two words becomes a half-space, under one set of options. Immutable once built.</summary>
internal sealed class SpacingJoins
{
    // What the features that are looked up last hardly ever make up for.
    private const int Hopeless = 36;

    // Below any sum of weights.
    private const int Unwanted = -10_000;

    private const int Codes = SpacingEntry.Codes * SpacingEntry.Codes;

    private readonly SpacingModel _model;

    // What classes and levels say for joining a pair of words, and after that what they say at most for one that the model does not list.
    private readonly short[] _pairs = new short[2 * Codes];

    // What classes and levels say for joining a pair of words that the model does not list, as most are not.
    private readonly short[] _unlisted = new short[Codes];

    public SpacingJoins(SpacingModel model, SpacingOptions options)
    {
        _model = model;
        for (int i = 0; i < Codes; i++)
        {
            SpacingEntry left = SpacingEntry.FromCode(i / SpacingEntry.Codes);
            SpacingEntry right = SpacingEntry.FromCode(i % SpacingEntry.Codes);
            int weight = IsWanted(options, left.Class, right.Class) ? SpacingFeatures.WeightOfEntries(model, left, right) : Unwanted;
            int weightOfUnlisted = SpacingFeatures.WeightOfPair(model, left, right, level: 0);
            _pairs[i] = (short)weight;
            _pairs[Codes + i] = (short)(weight + Math.Min(0, weightOfUnlisted));
            _unlisted[i] = (short)(weight + weightOfUnlisted);
        }
    }

    /// <summary>Whether a pair of words may be joined, by what they are on their own.</summary>
    /// <param name="left">The left word.</param>
    /// <param name="right">The right word.</param>
    /// <param name="threshold">The score that must be exceeded.</param>
    public bool MayJoin(in SpacingWord left, in SpacingWord right, int threshold)
    {
        int unlisted = (left.Entry.UnpairedGroups >> SpacingEntry.GroupOf(right.Hash)) & 1;
        return (Score(left.Entry, right.Entry, unlisted) >= threshold - Hopeless) & left.Joins;
    }

    /// <summary>Whether a pair of words may be joined, by what they are together; asked, like <see cref="MayJoin"/>, before anything else is looked up.</summary>
    public bool MayJoinAsPair(in SpacingWord left, in SpacingWord right, int threshold) =>
        _model.Pairs.MayHold(left.Hash, right.Hash) | (ScoreOfUnlisted(left.Entry, right.Entry) >= threshold - Hopeless);

    /// <summary>How much more often a pair of words stands joined than apart, as <see cref="SpacingPairTable.Find"/> says it.</summary>
    public byte LevelOf(in SpacingWord left, in SpacingWord right) => (byte)_model.Pairs.Find(left.Hash, right.Hash);

    /// <summary>The score of a pair of words of the given level for being joined, given their neighbours; below any threshold when there is no hope.</summary>
    public int Score(ulong before, in SpacingWord left, in SpacingWord right, ulong after, int level, int threshold)
    {
        int score = level == 0
            ? ScoreOfUnlisted(left.Entry, right.Entry)
            : Score(left.Entry, right.Entry, unlisted: 0) + SpacingFeatures.WeightOfPair(_model, left.Entry, right.Entry, level);
        return score < threshold - Hopeless ? Unwanted : score + SpacingFeatures.WeightOfContext(_model, before, left, right, after);
    }

    private int Score(SpacingEntry left, SpacingEntry right, int unlisted) =>
        left.LeftWeight + right.RightWeight + _pairs[(unlisted * Codes) + IndexOf(left, right)];

    private int ScoreOfUnlisted(SpacingEntry left, SpacingEntry right) => left.LeftWeight + right.RightWeight + _unlisted[IndexOf(left, right)];

    private static int IndexOf(SpacingEntry left, SpacingEntry right) => (left.Code * SpacingEntry.Codes) + right.Code;

    /// <summary>Whether two words that belong together are a compound, rather than a word and an affix.</summary>
    public static bool IsCompound(in SpacingWord left, in SpacingWord right) =>
        left.Entry.Class != SpacingClass.Prefix && right.Entry.Class < SpacingClass.Plural;

    /// <summary>Whether the right word may follow the left one's last letter: the article is written apart only after he, rarely after ye.</summary>
    public static bool MayFollow(in SpacingWord left, in SpacingWord right) =>
        !right.IsArticle || left.EndsInHe || left.Tail >> 48 == '\u06CC'; // ye

    private static bool IsWanted(SpacingOptions options, SpacingClass left, SpacingClass right)
    {
        // The prefix needs a verb, or it is the month of May; an ending needs a word that is not itself an ending.
        if (left == SpacingClass.Prefix) return options.VerbPrefixes && right == SpacingClass.Verb;
        return right switch
        {
            SpacingClass.Plural => options.Plurals && left != SpacingClass.Plural,
            SpacingClass.Comparative => options.Comparatives,
            SpacingClass.Ending => options.Endings,
            _ => options.Compounds,
        };
    }
}
