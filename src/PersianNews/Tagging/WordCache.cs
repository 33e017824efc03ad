using System.Runtime.CompilerServices;

namespace PersianNews.Tagging;

/// <summary>
/// The words met lately, each with the summed rows of its features as seen from itself and its neighbours. A word costs dozens of
/// table look-ups the first time and one after that. Bounded: when full it starts afresh. Not thread-safe.
/// </summary>
internal sealed class WordCache
{
    /// <summary>Index of the entry for the places outside a sentence.</summary>
    public const int Boundary = 0;

    private const int Capacity = 1 << 15;
    private const int Slots = Capacity * 2;

    private readonly TaggerModel _model;
    private readonly int _stride;
    private readonly int _reach;
    private readonly int _positions;
    private readonly ulong[] _keys = new ulong[Slots];
    private readonly int[] _indexes = new int[Slots];
    private readonly short[] _scores;
    private readonly ulong[] _words = new ulong[Capacity];
    private readonly ulong[] _fine = new ulong[Capacity];
    private readonly ulong[] _coarse = new ulong[Capacity];
    private readonly bool[] _begins = new bool[Capacity];
    private int _count;

    public WordCache(TaggerModel model)
    {
        _model = model;
        _stride = model.Features.Stride;
        _reach = model.Reach;
        _positions = 2 * _reach + 1;
        _scores = new short[Capacity * _positions * _stride];
        AddBoundary();
    }

    /// <summary>Whether so many further words may not fit; then <see cref="Clear"/> before a sentence, never inside one.</summary>
    public bool IsNearlyFull(int wanted) => _count + wanted > Capacity;

    /// <summary>Most words one sentence may bring.</summary>
    public static int MaxSentence => Capacity - 1;

    /// <summary>Forgets all words.</summary>
    public void Clear()
    {
        Array.Clear(_keys);
        AddBoundary();
    }

    /// <summary>The entry of a token.</summary>
    public int Get(ReadOnlySpan<char> token)
    {
        ulong key = FeatureHash.Of(token) | 1;
        uint slot = (uint)(key >> 40) & (Slots - 1);
        while (_keys[slot] != 0)
        {
            if (_keys[slot] == key)
                return _indexes[slot];
            slot = (slot + 1) & (Slots - 1);
        }

        _keys[slot] = key;
        return _indexes[slot] = Add(token);
    }

    /// <summary>Hash of the entry's word form.</summary>
    public ulong WordOf(int entry) => _words[entry];

    /// <summary>Whether a phrase of the lexicon begins with the word.</summary>
    public bool BeginsPhrase(int entry) => _begins[entry];

    /// <summary>The word's part in the features of a pair template.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong PairValue(PairTemplate template, int entry) => template switch
    {
        PairTemplate.Words => _words[entry],
        PairTemplate.FineClasses => _fine[entry],
        _ => _coarse[entry],
    };

    /// <summary>What the word's features say to the token <paramref name="offset"/> places before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref short Scores(int entry, int offset) =>
        ref _scores[(entry * _positions + offset + _reach) * _stride];

    private void AddBoundary()
    {
        _count = 1;
        _words[Boundary] = WordAtoms.Boundary;
        Score(Boundary, [WordAtoms.Boundary], [AtomGroup.Word]);
    }

    private int Add(ReadOnlySpan<char> token)
    {
        int entry = _count++;
        Span<char> form = stackalloc char[WordForm.MaxLength];
        form = form[..WordForm.Write(token, form)];
        ulong word = FeatureHash.Of(form);
        ReadOnlySpan<ushort> classes = _model.Classes.Find(word);
        uint lexicons = _model.Lexicon.Find(word, out bool begins);
        Span<ulong> atoms = stackalloc ulong[FeatureSchema.MaxAtoms];
        Span<AtomGroup> groups = stackalloc AtomGroup[FeatureSchema.MaxAtoms];
        int count = WordAtoms.Collect(form, word, classes, lexicons, atoms, groups);
        _words[entry] = word;
        _fine[entry] = FeatureSchema.PairValue(PairTemplate.FineClasses, word, classes);
        _coarse[entry] = FeatureSchema.PairValue(PairTemplate.CoarseClasses, word, classes);
        _begins[entry] = begins;
        Score(entry, atoms[..count], groups[..count]);
        return entry;
    }

    private void Score(int entry, ReadOnlySpan<ulong> atoms, ReadOnlySpan<AtomGroup> groups)
    {
        ReadOnlySpan<sbyte> rows = _model.Features.Rows;
        for (int offset = -_reach; offset <= _reach; offset++)
        {
            int at = (entry * _positions + offset + _reach) * _stride;
            Span<short> sum = _scores.AsSpan(at, _stride);
            sum.Clear();
            for (int i = 0; i < atoms.Length; i++)
            {
                if (Math.Abs(offset) > FeatureSchema.ReachOf(groups[i]))
                    continue;
                int row = _model.Features.Find(FeatureSchema.Unary(atoms[i], offset));
                if (row < 0)
                    continue;
                for (int column = 0; column < sum.Length; column++)
                    sum[column] += rows[row + column];
            }
        }
    }
}
