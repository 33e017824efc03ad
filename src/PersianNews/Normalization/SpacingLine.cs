using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>What has to be known of a whole line before its words are looked at.</summary>
internal ref struct SpacingLine
{
    // Scores to be exceeded: in a line whose writer knows half-spaces, in one that lacks them, and in one that may need none.
    // What is made turns the last two into the first, so that its scores must be the highest, or a second run would go on.
    private const int SplitKnown = 56;
    private const int SplitLacking = SpacingSplitter.LeastThreshold;
    private const int SplitPlain = 56;
    private const int Evidence = 30;
    private const int JoinKnown = 24;
    private const int JoinPlain = -8;

    // The same in a line that lacks no affix's half-space for certain: there a compound apart is most often meant so.
    private const int SplitDoubtful = 96;
    private const int CompoundKnown = 72;
    private const int CompoundPlain = 28;

    private readonly ReadOnlySpan<char> _text;
    private readonly SpacingModel _model;
    private readonly SpacingOptions _options;
    private bool? _lacksHalfSpaces;
    private bool? _lacksAffix;

    public SpacingLine(ReadOnlySpan<char> text, SpacingModel model, SpacingOptions options)
    {
        _text = text;
        _model = model;
        _options = options;
        HasHalfSpace = text.Contains(CharacterTraits.Zwnj);
    }

    /// <summary>Whether the line has a half-space.</summary>
    public bool HasHalfSpace { get; }

    /// <summary>The score that a pair of words must exceed to be joined at all.</summary>
    public readonly int JoinThreshold => HasHalfSpace ? JoinKnown : JoinPlain;

    /// <summary>Whether a pair of words with the given score is joined.</summary>
    public bool IsJoined(int score, bool isCompound)
    {
        if (score <= JoinThreshold) return false;
        if (!isCompound || score > (HasHalfSpace ? CompoundKnown : CompoundPlain)) return true;
        return LacksAffix();
    }

    /// <summary>Whether in the line a half-space before or after an affix is lacking for certain, where a space or nothing stands.</summary>
    private bool LacksAffix()
    {
        _lacksAffix ??= FindLack(affixes: true);
        return _lacksAffix.Value;
    }

    /// <summary>Whether the line has no half-space and a word that cannot do without: then it lacks those too that may be left out.</summary>
    private bool LacksHalfSpaces()
    {
        _lacksHalfSpaces ??= !HasHalfSpace && FindLack(affixes: false);
        return _lacksHalfSpaces.Value;
    }

    /// <summary>Finds where a word of the line lacks a half-space; zero for nowhere.</summary>
    public int FindCut(ReadOnlySpan<char> text, in SpacingWord word)
    {
        bool lacking = LacksHalfSpaces();
        int threshold = lacking ? SplitLacking : HasHalfSpace ? SplitKnown : SplitPlain;
        int cut = SpacingSplitter.Find(_model, _options, text, word, lacking, threshold);
        bool isDoubtful = cut > 0 && HasHalfSpace && !LacksAffix();
        return isDoubtful ? SpacingSplitter.Find(_model, _options, text, word, optional: false, SplitDoubtful) : cut;
    }

    /// <summary>The number of plain letters from <paramref name="start"/> on, where a whole block can be looked at.</summary>
    private readonly int CountPlain(int start)
    {
        if (start > _text.Length - PlainLetters.Width) return 0;
        ref ushort text = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_text));
        return PlainLetters.Count(Vector256.LoadUnsafe(ref text, (nuint)start));
    }

    /// <summary>Whether a word of the line lacks a half-space for certain; or an affix does, be it fused with its word or apart.</summary>
    private readonly bool FindLack(bool affixes)
    {
        SpacingWord before = default;
        int i = 0;
        while (i < _text.Length)
        {
            int end = i + CountPlain(i);
            bool plain = end > i && end < _text.Length && !IsInWord(_text[end]);
            while (end < _text.Length && IsInWord(_text[end])) end++;
            ReadOnlySpan<char> text = _text[i..end];
            i = end + 1;
            if (text.Length < SpacingSplitter.ShortestWord && !affixes) continue;
            SpacingWord word;
            if (plain) SpacingWord.OfPlain(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text)), text.Length, _model, out word);
            else word = SpacingWord.Of(text, _model);
            if (affixes && IsAffix(before, word)) return true;
            int cut = SpacingSplitter.MayLack(word) ? SpacingSplitter.Find(_model, _options, text, word, optional: false, Evidence) : 0;
            if (cut > 0 && (!affixes || IsAffix(SpacingWord.Of(text[..cut], _model), SpacingWord.Of(text[cut..], _model)))) return true;
            before = end < _text.Length && _text[end] == ' ' ? word : default;
        }
        return false;
    }

    private static bool IsInWord(char c) => SpacingPass.IsWordCharacter(c) && c != CharacterTraits.Zwnj;

    private static bool IsAffix(in SpacingWord left, in SpacingWord right) => left.Joins && right.Entry.Class switch
    {
        SpacingClass.Verb => left.Entry.Class == SpacingClass.Prefix,
        SpacingClass.Plural or SpacingClass.Comparative => true,
        SpacingClass.Ending => left.EndsInHe && left.Length > 2,
        _ => false,
    };
}
