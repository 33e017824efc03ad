using System.Numerics;

namespace PersianNews.Normalization;

/// <summary>Decides which spaces between the words of a line become half-spaces, looking at one word before and one after.</summary>
/// <remarks>
/// A part of a word between half-spaces counts as a word here, so that a half-space made does not change what is decided around it.
/// Words gather in slots and are judged many at once: one loop without branches finds the few pairs worth more look-ups.
/// </remarks>
internal ref struct SpacingJoiner(SpacingJoins joins, Span<char> output, Span<SpacingSlot> slots)
{
    /// <summary>The number of slots needed.</summary>
    public const int Capacity = 64;

    // The last words, of which the last two are not yet judged as a pair, stay for their neighbours.
    private const int Kept = 3;

    private readonly Span<char> _output = output;
    private readonly Span<SpacingSlot> _slots = slots[..Capacity];
    private int _count;
    private SpacingLine _line;

    /// <summary>Slots for the next words, at least half of <see cref="Capacity"/> less <see cref="Kept"/>; <see cref="Take"/> says how many were filled.</summary>
    public Span<SpacingSlot> Free
    {
        get
        {
            if (_count > Capacity / 2) Settle();
            return _slots[_count..];
        }
    }

    /// <summary>Starts a line.</summary>
    public void Start(SpacingLine line)
    {
        _line = line;
        _slots[..Kept].Fill(SpacingSlot.None);
        _count = Kept;
    }

    /// <summary>Takes in the words in the first slots of <see cref="Free"/>.</summary>
    public void Take(int count) => _count += count;

    /// <summary>Takes the next word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="gap">Where in the output the space before it stands; negative when there is a half-space or nothing.</param>
    public void Add(in SpacingWord word, int gap)
    {
        if (_count == Capacity) Settle();
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
    }

    /// <summary>Finds where a word of the line lacks a half-space; zero for nowhere.</summary>
    public int FindCut(ReadOnlySpan<char> text, in SpacingWord word) => _line.FindCut(text, word);

    /// <summary>Judges all pairs whose neighbours are known.</summary>
    private void Settle()
    {
        int threshold = _line.JoinThreshold;
        ulong open = 0;
        for (int i = Kept - 1; i < _count - 1; i++)
        {
            ref readonly SpacingSlot right = ref _slots[i];
            bool mayJoin = joins.MayJoin(_slots[i - 1].Word, right.Word, threshold) & right.Gap >= 0;
            open |= (mayJoin ? 1ul : 0) << i;
        }
        // All are looked up before any is judged, so that the waits for memory overlap.
        for (ulong rest = open; rest != 0; rest &= rest - 1)
        {
            int i = BitOperations.TrailingZeroCount(rest);
            _slots[i].Level = joins.LevelOf(_slots[i - 1].Word, _slots[i].Word);
        }
        for (; open != 0; open &= open - 1) Settle(BitOperations.TrailingZeroCount(open));
        _slots[(_count - Kept).._count].CopyTo(_slots);
        _count = Kept;
    }

    private void Settle(int index)
    {
        ref readonly SpacingWord left = ref _slots[index - 1].Word;
        ref readonly SpacingSlot slot = ref _slots[index];
        ref readonly SpacingWord right = ref slot.Word;
        if (!SpacingJoins.MayFollow(left, right)) return;
        int score = joins.Score(_slots[index - 2].Word.Hash, left, right, _slots[index + 1].Word.Hash, slot.Level, _line.JoinThreshold);
        if (_line.IsJoined(score, SpacingJoins.IsCompound(left, right))) _output[slot.Gap] = Text.CharacterTraits.Zwnj;
    }
}
