using System.Numerics;
using System.Runtime.InteropServices;
using PersianNews.Tagging;
using PersianNews.Training.Corpora;

namespace PersianNews.Training.Crf;

/// <summary>
/// Labelled sentences as flat arrays of feature numbers. The features of single words stand once a word type and position;
/// those of word pairs and lexicon phrases stand once a token.
/// </summary>
internal sealed class TrainingSet
{
    private readonly Dictionary<ulong, int> _features = [];
    private readonly List<int> _tokenTypes = [];
    private readonly List<byte> _labels = [];
    private readonly List<int> _sentenceStarts = [0];
    private readonly List<int> _extra = [];
    private readonly List<int> _extraStarts = [0];
    private readonly List<int> _counts = [];
    private readonly WordTypes _types;

    /// <summary>First feature in <see cref="TypeFeatures"/> of each word type and position.</summary>
    private int[] _typeStarts = [];
    private int[] _typeFeatures = [];

    public TrainingSet(LabelSet labels, WordClasses classes, PhraseLexicon lexicon)
    {
        LabelSet = labels;
        Classes = classes;
        Lexicon = lexicon;
        _types = new WordTypes(classes, lexicon);
    }

    public LabelSet LabelSet { get; }

    public WordClasses Classes { get; }

    public PhraseLexicon Lexicon { get; }

    public int SentenceCount => _sentenceStarts.Count - 1;

    public int TokenCount => _labels.Count;

    public int FeatureCount => _features.Count;

    /// <summary>The features' hashes with their numbers.</summary>
    public IEnumerable<KeyValuePair<ulong, int>> Features => _features;

    public ReadOnlySpan<byte> Labels => CollectionsMarshal.AsSpan(_labels);

    public (int Start, int End) Sentence(int index) => (_sentenceStarts[index], _sentenceStarts[index + 1]);

    /// <summary>The type at a token's neighbour; 0, the edge, outside the sentence.</summary>
    public int TypeAt(int token, (int Start, int End) sentence) =>
        token >= sentence.Start && token < sentence.End ? _tokenTypes[token] : 0;

    /// <summary>Features of a word type for the token <paramref name="offset"/> places before it.</summary>
    public ReadOnlySpan<int> TypeFeatures(int type, int offset)
    {
        int row = type * FeatureSchema.Positions + offset + FeatureSchema.Reach;
        return _typeFeatures.AsSpan(_typeStarts[row].._typeStarts[row + 1]);
    }

    /// <summary>Features of a token's word pairs and lexicon phrases.</summary>
    public ReadOnlySpan<int> ExtraFeatures(int token) =>
        CollectionsMarshal.AsSpan(_extra)[_extraStarts[token].._extraStarts[token + 1]];

    /// <summary>How often a feature occurs in the set.</summary>
    public int CountOf(int feature) => _counts[feature];

    /// <summary>Adds a sentence.</summary>
    public void Add(LabelledSentence sentence)
    {
        int length = sentence.Words.Length;
        int first = _labels.Count;
        ulong[] hashes = new ulong[length];
        bool[] begins = new bool[length];
        for (int i = 0; i < length; i++)
        {
            int type = _types.NumberOf(sentence.Words[i]);
            _tokenTypes.Add(type);
            _labels.Add((byte)Math.Max(0, LabelSet.IndexOf(sentence.Labels[i])));
            hashes[i] = _types[type].Hash;
            begins[i] = _types[type].BeginsPhrase;
        }

        ulong[] marks = new ulong[length];
        Lexicon.MarkPhrases(hashes, begins, marks);
        for (int i = 0; i < length; i++)
        {
            int own = _tokenTypes[first + i];
            int previous = i > 0 ? _tokenTypes[first + i - 1] : 0;
            int next = i + 1 < length ? _tokenTypes[first + i + 1] : 0;
            for (int t = 0; t < FeatureSchema.PairTemplates; t++)
            {
                AddPair((PairTemplate)t, 1, previous, own);
                AddPair((PairTemplate)t, 0, own, next);
            }

            for (int offset = -FeatureSchema.PhraseReach; offset <= FeatureSchema.PhraseReach; offset++)
            {
                int at = i + offset;
                ulong mark = at >= 0 && at < length ? marks[at] : 0;
                for (; mark != 0; mark &= mark - 1)
                    AddExtra(WordAtoms.PhraseFeature(BitOperations.TrailingZeroCount(mark), offset));
            }

            _extraStarts.Add(_extra.Count);
        }

        _sentenceStarts.Add(_labels.Count);
    }

    /// <summary>
    /// Leaves out features of word pairs that occur less often than this, then numbers the features of single words; to be called once,
    /// after the last <see cref="Add"/>.
    /// </summary>
    /// <param name="minPairCount">How often a pair must occur.</param>
    public void Complete(int minPairCount = 1)
    {
        if (minPairCount > 1)
            DropRare(minPairCount);
        List<int> starts = new(_types.Count * FeatureSchema.Positions + 1);
        List<int> features = [];
        for (int type = 0; type < _types.Count; type++)
        {
            for (int offset = -FeatureSchema.Reach; offset <= FeatureSchema.Reach; offset++)
            {
                starts.Add(features.Count);
                foreach ((ulong atom, AtomGroup group) in _types[type].Atoms)
                {
                    if (Math.Abs(offset) <= FeatureSchema.ReachOf(group))
                        features.Add(Number(FeatureSchema.Unary(atom, offset)));
                }
            }
        }

        starts.Add(features.Count);
        _typeStarts = [.. starts];
        _typeFeatures = [.. features];
        for (int s = 0; s < SentenceCount; s++)
        {
            (int Start, int End) sentence = Sentence(s);
            for (int token = sentence.Start; token < sentence.End; token++)
            {
                for (int offset = -FeatureSchema.Reach; offset <= FeatureSchema.Reach; offset++)
                {
                    foreach (int feature in TypeFeatures(TypeAt(token + offset, sentence), offset))
                        CollectionsMarshal.AsSpan(_counts)[feature]++;
                }
            }
        }
    }

    private void DropRare(int minCount)
    {
        int[] numbers = new int[_counts.Count];
        int kept = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = _counts[i] >= minCount ? kept : -1;
            if (_counts[i] >= minCount)
                _counts[kept++] = _counts[i];
        }

        _counts.RemoveRange(kept, _counts.Count - kept);
        foreach ((ulong feature, int number) in _features)
        {
            if (numbers[number] < 0)
                _features.Remove(feature);
            else
                _features[feature] = numbers[number];
        }

        _features.TrimExcess();
        int to = 0;
        int from = 0;
        for (int token = 0; token < _labels.Count; token++)
        {
            int end = _extraStarts[token + 1];
            for (; from < end; from++)
            {
                if (numbers[_extra[from]] >= 0)
                    _extra[to++] = numbers[_extra[from]];
            }

            _extraStarts[token + 1] = to;
        }

        _extra.RemoveRange(to, _extra.Count - to);
    }

    private void AddPair(PairTemplate template, int side, int first, int second)
    {
        WordType a = _types[first];
        WordType b = _types[second];
        AddExtra(FeatureSchema.Pair(
            template, side, FeatureSchema.PairValue(template, a.Hash, a.Classes), FeatureSchema.PairValue(template, b.Hash, b.Classes)));
    }

    private void AddExtra(ulong feature)
    {
        int number = Number(feature);
        _counts[number]++;
        _extra.Add(number);
    }

    private int Number(ulong feature)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_features, feature, out bool exists);
        if (!exists)
        {
            number = _counts.Count;
            _counts.Add(0);
        }

        return number;
    }
}
