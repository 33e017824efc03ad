namespace PersianNews.Normalization;

/// <summary>Decides which spaces between words become half-spaces, looking at one word before and one after.</summary>
/// <remarks>
/// A part of a word between half-spaces counts as a word here, so that a half-space made does not change what is decided around it.
/// </remarks>
internal ref struct SpacingJoiner(SpacingModel model, SpacingOptions options, Span<char> output)
{
    private const int NoGap = -1;

    private readonly Span<char> _output = output;
    private SpacingWord _before;
    private SpacingWord _left;
    private SpacingWord _right;
    private int _gap = NoGap;

    /// <summary>The score that must be exceeded.</summary>
    public int Threshold { get; set; }

    /// <summary>Takes the next word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="gap">Where in the output the space before it stands; negative when there is a half-space or nothing.</param>
    public void Add(in SpacingWord word, int gap)
    {
        if (_gap >= 0) Decide(word);
        (_before, _left, _right, _gap) = (_left, _right, word, gap);
    }

    /// <summary>Settles what is open, and forgets the words: something that is no word comes next.</summary>
    public void Break()
    {
        if (_gap >= 0) Decide(default);
        (_before, _left, _right, _gap) = (default, default, default, NoGap);
    }

    private readonly void Decide(in SpacingWord after)
    {
        if (!_left.Joins || !IsWanted()) return;
        if (SpacingFeatures.ScoreJoin(model, _before, _left, _right, after, Threshold) > Threshold) _output[_gap] = Text.CharacterTraits.Zwnj;
    }

    private readonly bool IsWanted()
    {
        SpacingClass left = _left.Entry.Class;
        SpacingClass right = _right.Entry.Class;
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
