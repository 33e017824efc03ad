namespace PersianNews.Normalization;

/// <summary>Decides which spaces between the words of a line become half-spaces, looking at one word before and one after.</summary>
/// <remarks>
/// A part of a word between half-spaces counts as a word here, so that a half-space made does not change what is decided around it.
/// </remarks>
internal ref struct SpacingJoiner(SpacingJoins joins, Span<char> output, SpacingLine line)
{
    private const int Settled = -1;

    private readonly Span<char> _output = output;
    private ulong _before;
    private SpacingWord _left;
    private SpacingWord _right;

    // Where the space before the last word stands while it is open what it becomes.
    private int _gap = Settled;

    private SpacingLine _line = line;

    /// <summary>Takes the next word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="gap">Where in the output the space before it stands; negative when there is a half-space or nothing.</param>
    public void Add(in SpacingWord word, int gap)
    {
        if (_gap >= 0) Settle(word.Hash);
        _before = _left.Hash;
        _left = _right;
        _right = word;
        _gap = joins.MayJoin(_left, word, _line.JoinThreshold) & gap >= 0 ? gap : Settled;
    }

    /// <summary>Settles what is open, and forgets the words: something that is no word comes next.</summary>
    public void Break()
    {
        if (_gap >= 0) Settle(after: 0);
        _gap = Settled;
        (_left, _right) = (default, default);
    }

    /// <summary>Finds where a word of the line lacks a half-space; zero for nowhere.</summary>
    public int FindCut(ReadOnlySpan<char> text, in SpacingWord word) => _line.FindCut(text, word);

    private void Settle(ulong after)
    {
        if (!SpacingJoins.MayFollow(_left, _right)) return;
        int score = joins.Score(_before, _left, _right, after, _line.JoinThreshold);
        if (_line.IsJoined(score, SpacingJoins.IsCompound(_left, _right))) _output[_gap] = Text.CharacterTraits.Zwnj;
    }
}
