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

    private readonly SpacingModel _model;
    private readonly SpacingOptions _options;
    private ReadOnlySpan<char> _text;
    private bool? _lacksHalfSpaces;
    private bool? _lacksAffix;

    // What is found by the way, so that the line hardly ever has to be gone through for the two above.
    private bool _hasAffix;
    private bool _isWholeKnown;
    private WordSpans _doubtful;
    private int _doubtfulCount;

    public SpacingLine(SpacingModel model, SpacingOptions options)
    {
        _model = model;
        _options = options;
    }

    /// <summary>Whether the line has a half-space.</summary>
    public bool HasHalfSpace { get; private set; }

    /// <summary>Starts a line.</summary>
    public void Start(ReadOnlySpan<char> text)
    {
        _text = text;
        HasHalfSpace = text.Contains(CharacterTraits.Zwnj);
        (_lacksHalfSpaces, _lacksAffix) = (null, null);
        (_hasAffix, _isWholeKnown, _doubtfulCount) = (false, true, 0);
    }

    /// <summary>The score that a pair of words must exceed to be joined at all.</summary>
    public readonly int JoinThreshold => HasHalfSpace ? JoinKnown : JoinPlain;

    /// <summary>Whether a pair of words with the given score is joined; null when that depends on <see cref="LacksAffix"/>.</summary>
    public readonly bool? IsJoined(int score, bool isCompound)
    {
        if (score <= JoinThreshold) return false;
        return !isCompound || score > (HasHalfSpace ? CompoundKnown : CompoundPlain) ? true : null;
    }

    /// <summary>Takes in whether in words gone by an affix stands apart.</summary>
    public void AddAffix(bool isThere) => _hasAffix |= isThere;

    /// <summary>Says that words of the line are not, or not as they stand, among the ones gone by.</summary>
    public void MissWords() => _isWholeKnown = false;

    /// <summary>Whether in the line a half-space before or after an affix is lacking for certain, where a space or nothing stands.</summary>
    /// <param name="isRead">Whether all words of the line have gone by.</param>
    public bool LacksAffix(bool isRead)
    {
        _lacksAffix ??= isRead && _isWholeKnown ? _hasAffix || HasFusedAffix() : FindLack(affixes: true);
        return _lacksAffix.Value;
    }

    /// <summary>Whether the line has no half-space and a word that cannot do without: then it lacks those too that may be left out.</summary>
    private bool LacksHalfSpaces()
    {
        _lacksHalfSpaces ??= !HasHalfSpace && FindLack(affixes: false);
        return _lacksHalfSpaces.Value;
    }

    /// <summary>Finds where a word of the line lacks a half-space; zero for nowhere.</summary>
    /// <param name="start">Where in the line the word starts.</param>
    /// <param name="length">Its length there.</param>
    /// <param name="word">The word.</param>
    public int FindCut(int start, int length, in SpacingWord word)
    {
        int cut = FindCut(_text.Slice(start, length), word);
        if (cut > 0 || _doubtfulCount == WordSpans.Length) MissWords();
        else _doubtful[_doubtfulCount++] = (start, length);
        return cut;
    }

    private int FindCut(ReadOnlySpan<char> text, in SpacingWord word)
    {
        if (!HasHalfSpace)
        {
            // What is lacking in no line is not worth asking about this one.
            int lacking = SpacingSplitter.Find(_model, _options, text, word, optional: true, SplitLacking);
            return lacking == 0 || LacksHalfSpaces() ? lacking : SpacingSplitter.Find(_model, _options, text, word, optional: false, SplitPlain);
        }
        int cut = SpacingSplitter.Find(_model, _options, text, word, optional: false, SplitKnown);
        bool isDoubtful = cut > 0 && !LacksAffix(isRead: false);
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
            if (SpacingSplitter.MayLack(word) && IsFused(text, word, affixes)) return true;
            before = end < _text.Length && _text[end] == ' ' ? word : default;
        }
        return false;
    }

    /// <summary>Whether a word gone by holds an affix that lacks its half-space for certain.</summary>
    private readonly bool HasFusedAffix()
    {
        foreach ((int start, int length) in _doubtful[.._doubtfulCount])
        {
            ReadOnlySpan<char> text = _text.Slice(start, length);
            if (IsFused(text, SpacingWord.Of(text, _model), affixes: true)) return true;
        }
        return false;
    }

    /// <summary>Whether a half-space is lacking in a word for certain, if so asked before or after an affix.</summary>
    private readonly bool IsFused(ReadOnlySpan<char> text, in SpacingWord word, bool affixes)
    {
        int cut = SpacingSplitter.Find(_model, _options, text, word, optional: false, Evidence);
        return cut > 0 && (!affixes || IsAffix(SpacingWord.Of(text[..cut], _model), SpacingWord.Of(text[cut..], _model)));
    }

    private static bool IsInWord(char c) => SpacingPass.IsWordCharacter(c) && c != CharacterTraits.Zwnj;

    /// <summary>Whether one of two words is an affix of the other.</summary>
    public static bool IsAffix(in SpacingWord left, in SpacingWord right)
    {
        // Without branches: this is asked of all pairs of words.
        SpacingClass @class = right.Entry.Class;
        bool verb = (@class == SpacingClass.Verb) & (left.Entry.Class == SpacingClass.Prefix);
        bool always = @class is SpacingClass.Plural or SpacingClass.Comparative;
        bool ending = (@class == SpacingClass.Ending) & left.EndsInHe & (left.Length > 2);
        return (verb | always | ending) & left.Joins;
    }

    /// <summary>Where in the line words start, and their lengths.</summary>
    [InlineArray(Length)]
    private struct WordSpans
    {
        public const int Length = 12;

        private (int Start, int Length) _first;
    }
}
