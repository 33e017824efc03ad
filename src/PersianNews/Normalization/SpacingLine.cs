using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>What has to be known of a whole line before its words are looked at.</summary>
internal ref struct SpacingLine
{
    // Scores to be exceeded: in a line whose writer knows half-spaces, in one that lacks them, and in one that may need none.
    private const int JoinKnown = 24;
    private const int JoinPlain = -8;
    private const int SplitKnown = 64;
    private const int SplitLacking = -4;
    private const int SplitPlain = 56;
    private const int Evidence = 30;

    private readonly ReadOnlySpan<char> _text;
    private readonly SpacingModel _model;
    private readonly SpacingOptions _options;
    private bool? _lacksHalfSpaces;

    public SpacingLine(ReadOnlySpan<char> text, SpacingModel model, SpacingOptions options)
    {
        _text = text;
        _model = model;
        _options = options;
        HasHalfSpace = text.Contains(CharacterTraits.Zwnj);
    }

    /// <summary>Whether the line has a half-space.</summary>
    public bool HasHalfSpace { get; }

    public readonly int JoinThreshold => HasHalfSpace ? JoinKnown : JoinPlain;

    /// <summary>Whether the line has no half-space and a word that cannot do without: then it lacks those too that may be left out.</summary>
    public bool LacksHalfSpaces()
    {
        _lacksHalfSpaces ??= !HasHalfSpace && FindLack();
        return _lacksHalfSpaces.Value;
    }

    /// <summary>Finds where a word of the line lacks a half-space; zero for nowhere.</summary>
    public int FindCut(ReadOnlySpan<char> text, in SpacingWord word)
    {
        bool lacking = LacksHalfSpaces();
        int threshold = lacking ? SplitLacking : HasHalfSpace ? SplitKnown : SplitPlain;
        return SpacingSplitter.Find(_model, _options, text, word, lacking, threshold);
    }

    private readonly bool FindLack()
    {
        int i = 0;
        while (i < _text.Length)
        {
            int end = i;
            while (end < _text.Length && SpacingPass.IsWordCharacter(_text[end])) end++;
            ReadOnlySpan<char> text = _text[i..end];
            i = end + 1;
            if (text.Length < SpacingSplitter.ShortestWord) continue;
            SpacingWord word = SpacingWord.Of(text, _model);
            if (SpacingSplitter.MayHaveCandidate(text, word)
                && SpacingSplitter.Find(_model, _options, text, word, optional: false, Evidence) > 0) return true;
        }
        return false;
    }
}
