using System.Numerics;
using System.Runtime.CompilerServices;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>Decides which spaces between the words of a line become half-spaces, looking at one word before and one after.</summary>
/// <remarks>
/// A part of a word between half-spaces counts as a word here, so that a half-space made does not change what is decided around it.
/// Words gather in slots and are judged many at once: one loop without branches finds the few pairs worth more look-ups.
/// </remarks>
internal ref struct SpacingJoiner(SpacingJoins joins, SpacingLine line, Span<char> output, Span<SpacingSlot> slots)
{
    /// <summary>The number of slots needed.</summary>
    public const int Capacity = 64;

    // The last words, of which the last two are not yet judged as a pair, stay for their neighbours.
    private const int Kept = 3;

    private readonly Span<char> _output = output;
    private readonly Span<SpacingSlot> _slots = slots[..Capacity];
    private int _count;
    private SpacingLine _line = line;

    // Where the spaces stand that become half-spaces if in the line an affix lacks its own.
    private Gaps _doubtful;
    private int _doubtfulCount;

    /// <summary>Slots for the next words, at least half of <see cref="Capacity"/> less <see cref="Kept"/>; <see cref="Take"/> says how many were filled.</summary>
    public Span<SpacingSlot> Free
    {
        get
        {
            if (_count > Capacity / 2) MakeRoom();
            return _slots[_count..];
        }
    }

    /// <summary>Starts a line.</summary>
    public void Start(ReadOnlySpan<char> line)
    {
        _line.Start(line);
        foreach (ref SpacingSlot slot in _slots[..Kept]) slot.Clear(token: 0);
        _count = Kept;
    }

    /// <summary>Takes in the words in the first slots of <see cref="Free"/>.</summary>
    public void Take(int count) => _count += count;

    /// <summary>Takes the next word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="gap">Where in the output the space before it stands; negative when there is a half-space or nothing.</param>
    public void Add(in SpacingWord word, int gap)
    {
        if (_count == Capacity) MakeRoom();
        ref SpacingSlot slot = ref _slots[_count++];
        slot.Word = word;
        slot.Gap = gap;
    }

    /// <summary>Forgets the words: something that is no word comes next.</summary>
    public void Break()
    {
        if (_slots[_count - 1].Word.Length > 0) Add(default, SpacingSlot.NoGap);
    }

    /// <summary>Settles all that is open.</summary>
    public void Finish()
    {
        Break();
        Settle();
        if (_doubtfulCount == 0) return;
        NoteAffixes();
        if (_line.LacksAffix(isRead: true))
        {
            foreach (int gap in _doubtful[.._doubtfulCount]) Join(gap);
        }
        _doubtfulCount = 0;
    }

    /// <inheritdoc cref="SpacingLine.FindCut(int, int, in SpacingWord)"/>
    public int FindCut(int start, int length, in SpacingWord word) => _line.FindCut(start, length, word);

    /// <inheritdoc cref="SpacingLine.MissWords"/>
    public void MissWords() => _line.MissWords();

    /// <summary>Judges all pairs whose neighbours are known.</summary>
    private void Settle()
    {
        int threshold = _line.JoinThreshold;
        ulong open = 0;
        for (int i = Kept - 1; i < _count - 1; i++)
        {
            ref readonly SpacingWord left = ref _slots[i - 1].Word;
            ref readonly SpacingSlot right = ref _slots[i];
            bool isApart = right.Gap >= 0;
            open |= BitOf.Bool(joins.MayJoin(left, right.Word, threshold) & isApart) << i;
        }
        for (ulong rest = open; rest != 0; rest &= rest - 1)
        {
            int i = BitOperations.TrailingZeroCount(rest);
            open ^= BitOf.Bool(!joins.MayJoinAsPair(_slots[i - 1].Word, _slots[i].Word, threshold)) << i;
        }
        // All are looked up before any is judged, so that the waits for memory overlap.
        for (ulong rest = open; rest != 0; rest &= rest - 1)
        {
            int i = BitOperations.TrailingZeroCount(rest);
            _slots[i].Level = joins.LevelOf(_slots[i - 1].Word, _slots[i].Word);
        }
        for (; open != 0; open &= open - 1) Settle(BitOperations.TrailingZeroCount(open));
    }

    /// <summary>Settles what is open, to make room.</summary>
    private void MakeRoom()
    {
        Settle();
        NoteAffixes();
        _slots[(_count - Kept).._count].CopyTo(_slots);
        _count = Kept;
    }

    /// <summary>Notes whether among the words there is one apart from an affix of its own.</summary>
    private void NoteAffixes()
    {
        bool isThere = false;
        for (int i = 1; i < _count; i++) isThere |= SpacingLine.IsAffix(_slots[i - 1].Word, _slots[i].Word) & _slots[i].Gap >= 0;
        _line.AddAffix(isThere);
    }

    private void Settle(int index)
    {
        ref readonly SpacingWord left = ref _slots[index - 1].Word;
        ref readonly SpacingSlot slot = ref _slots[index];
        ref readonly SpacingWord right = ref slot.Word;
        if (!SpacingJoins.MayFollow(left, right)) return;
        int score = joins.Score(_slots[index - 2].Word.Hash, left, right, _slots[index + 1].Word.Hash, slot.Level, _line.JoinThreshold);
        bool isJoined = _line.IsJoined(score, SpacingJoins.IsCompound(left, right)) ?? IsJoinedOnEvidence(slot.Gap);
        if (isJoined) Join(slot.Gap);
    }

    /// <summary>Puts off until the end of the line what depends on the line as a whole; when too much waits already, that is found out at once.</summary>
    private bool IsJoinedOnEvidence(int gap)
    {
        if (_doubtfulCount == Gaps.Length) return _line.LacksAffix(isRead: false);
        _doubtful[_doubtfulCount++] = gap;
        return false;
    }

    private readonly void Join(int gap) => _output[gap] = CharacterTraits.Zwnj;

    [InlineArray(Length)]
    private struct Gaps
    {
        public const int Length = 16;

        private int _first;
    }
}
