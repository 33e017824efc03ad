using System.Numerics;
using System.Runtime.InteropServices;
using PersianNews.Tagging;
using PersianNews.Training.Classes;
using PersianNews.Training.Crf;

namespace PersianNews.Training.Neural;

/// <summary>
/// What networks know of words: the same atoms as the CRF's (<see cref="WordAtoms"/>), each with a row of the embedding table, rows for the
/// marks of lexicon phrases, and word vectors.
/// </summary>
internal sealed class NeuralWords(WordClasses classes, PhraseLexicon lexicon, WordVectors vectors)
{
    private readonly WordTypes _types = new(classes, lexicon);
    private readonly Dictionary<ulong, int> _rows = [];
    private readonly List<int[]> _typeRows = [[]];
    private bool _frozen;

    /// <summary>Rows of the embedding table.</summary>
    public int RowCount => PhraseLexicon.MarkBits + _rows.Count;

    /// <summary>Floats in a word vector.</summary>
    public int VectorLength => vectors.Length;

    /// <summary>The feature (<see cref="FeatureSchema.Unary"/>, <see cref="WordAtoms.PhraseFeature"/>) of every row.</summary>
    public IEnumerable<(ulong Feature, int Row)> Features =>
    [
        .. Enumerable.Range(0, PhraseLexicon.MarkBits).Select(static bit => (WordAtoms.PhraseFeature(bit, 0), bit)),
        .. _rows.Select(static pair => (FeatureSchema.Unary(pair.Key, 0), pair.Value)),
    ];

    /// <summary>Gives atoms not met before no row from now on: nothing could be learned of them.</summary>
    public void Freeze() => _frozen = true;

    /// <summary>Turns a sentence into numbers. Not thread-safe.</summary>
    public NeuralSentence Read(string[] words, byte[] labels)
    {
        int[] types = new int[words.Length];
        ulong[] hashes = new ulong[words.Length];
        bool[] begins = new bool[words.Length];
        for (int i = 0; i < types.Length; i++)
        {
            types[i] = _types.NumberOf(words[i]);
            if (types[i] == _typeRows.Count)
                _typeRows.Add(Rows(_types[types[i]]));
            hashes[i] = _types[types[i]].Hash;
            begins[i] = _types[types[i]].BeginsPhrase;
        }

        ulong[] marks = new ulong[types.Length];
        lexicon.MarkPhrases(hashes, begins, marks);
        return new NeuralSentence(types, marks, labels);
    }

    /// <summary>Appends the rows of a token.</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="token">Its number there.</param>
    /// <param name="withoutWord">Whether the row of the very word is left out.</param>
    /// <param name="rows">The list to append to.</param>
    public void AddRows(NeuralSentence sentence, int token, bool withoutWord, List<int> rows)
    {
        ReadOnlySpan<int> own = _typeRows[sentence.Types[token]];
        rows.AddRange(withoutWord && own.Length > 0 ? own[1..] : own);
        for (ulong mark = sentence.Marks[token]; mark != 0; mark &= mark - 1)
            rows.Add(BitOperations.TrailingZeroCount(mark));
    }

    /// <summary>The word vector of a token; empty for a word that has none.</summary>
    public ReadOnlySpan<float> VectorOf(NeuralSentence sentence, int token) => vectors.Find(_types[sentence.Types[token]].Hash);

    private int[] Rows(WordType type)
    {
        List<int> rows = new(type.Atoms.Length);
        foreach ((ulong atom, AtomGroup _) in type.Atoms)
        {
            if (_frozen)
            {
                if (_rows.TryGetValue(atom, out int known))
                    rows.Add(known);
                continue;
            }

            ref int row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, atom, out bool exists);
            if (!exists)
                row = PhraseLexicon.MarkBits + _rows.Count - 1;
            rows.Add(row);
        }

        return [.. rows];
    }
}
