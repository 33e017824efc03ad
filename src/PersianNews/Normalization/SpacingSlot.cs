namespace PersianNews.Normalization;

/// <summary>A word on its way through <see cref="SpacingJoiner"/>; a word without letters for anything that parts words.</summary>
internal struct SpacingSlot
{
    /// <summary>The gap of a word that no single space stands before.</summary>
    public const int NoGap = -1;

    public SpacingWord Word;

    /// <summary>Where in the output the space before it stands; negative when there is a half-space or something else.</summary>
    public int Gap;

    /// <summary>Where it starts in the source.</summary>
    public int Start;

    /// <summary>Where in the source the token starts that it is a part of.</summary>
    public int Token;

    /// <summary>How much more often it and the word before stand joined than apart, once that has been looked up.</summary>
    public byte Level;

    /// <summary>Whether its last letter bears a mark.</summary>
    public bool IsMarked;

    /// <summary>Makes it no word.</summary>
    public void Clear(int token)
    {
        Word = default;
        Gap = NoGap;
        Token = token;
    }
}
