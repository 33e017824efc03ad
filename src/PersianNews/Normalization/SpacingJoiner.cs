namespace PersianNews.Normalization;

/// <summary>Decides which spaces between words become half-spaces, looking at one word before and one after.</summary>
/// <remarks>
/// A part of a word between half-spaces counts as a word here, so that a half-space made does not change what is decided around it.
/// </remarks>
internal ref struct SpacingJoiner(SpacingJoins joins, Span<char> output)
{
    private const int Settled = -1;

    private readonly Span<char> _output = output;
    private ulong _before;
    private SpacingWord _left;
    private SpacingWord _right;
    private int _score;

    // Where the space before the last word stands while it is open what it becomes.
    private int _gap = Settled;

    /// <summary>The score that must be exceeded.</summary>
    public int Threshold { get; set; }

    /// <summary>Takes the next word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="gap">Where in the output the space before it stands; negative when there is a half-space or nothing.</param>
    public void Add(in SpacingWord word, int gap)
    {
        if (_gap >= 0) Settle(word.Hash);
        _before = _left.Hash;
        _left = _right;
        _right = word;
        _gap = joins.MayJoin(_left, word, Threshold, out _score) & gap >= 0 ? gap : Settled;
    }

    /// <summary>Settles what is open, and forgets the words: something that is no word comes next.</summary>
    public void Break()
    {
        if (_gap >= 0) Settle(after: 0);
        _gap = Settled;
        (_left, _right) = (default, default);
    }

    private readonly void Settle(ulong after)
    {
        if (joins.IsJoined(_before, _left, _right, after, Threshold, _score)) _output[_gap] = Text.CharacterTraits.Zwnj;
    }
}
