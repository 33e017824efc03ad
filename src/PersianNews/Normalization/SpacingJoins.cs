namespace PersianNews.Normalization;

/// <summary>What decides whether the space between two words becomes a half-space, under one set of options. Immutable once built.</summary>
internal sealed class SpacingJoins
{
    // What the features that are looked up last hardly ever make up for.
    private const int Hopeless = 36;

    // Below any sum of weights.
    private const short Unwanted = -10_000;

    private readonly SpacingModel _model;
    private readonly short[] _pairs = new short[SpacingEntry.Codes * SpacingEntry.Codes];

    public SpacingJoins(SpacingModel model, SpacingOptions options)
    {
        _model = model;
        for (int i = 0; i < _pairs.Length; i++)
        {
            SpacingEntry left = SpacingEntry.FromCode(i / SpacingEntry.Codes);
            SpacingEntry right = SpacingEntry.FromCode(i % SpacingEntry.Codes);
            _pairs[i] = IsWanted(options, left.Class, right.Class) ? (short)SpacingFeatures.WeightOfEntries(model, left, right) : Unwanted;
        }
    }

    /// <summary>Whether a pair of words may be joined, by what they are on their own.</summary>
    /// <param name="left">The left word.</param>
    /// <param name="right">The right word.</param>
    /// <param name="threshold">The score that must be exceeded.</param>
    /// <param name="score">The score of both words, to go on from.</param>
    public bool MayJoin(in SpacingWord left, in SpacingWord right, int threshold, out int score)
    {
        score = left.LeftWeight + right.RightWeight + _pairs[(left.Entry.Code * SpacingEntry.Codes) + right.Entry.Code];
        return (score >= threshold - Hopeless) & left.Joins;
    }

    /// <summary>Whether a pair of words is joined, given their neighbours.</summary>
    public bool IsJoined(ulong before, in SpacingWord left, in SpacingWord right, ulong after, int threshold, int score)
    {
        score += SpacingFeatures.WeightOfPair(_model, left, right);
        return score >= threshold - Hopeless && score + SpacingFeatures.WeightOfContext(_model, before, left, right, after) > threshold;
    }

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
