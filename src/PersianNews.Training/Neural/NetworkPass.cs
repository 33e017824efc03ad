using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PersianNews.Tagging.Networks;

namespace PersianNews.Training.Neural;

/// <summary>
/// Working memory for some sentences on their way through a network, forward and back.
/// </summary>
internal sealed partial class NetworkPass(Network network)
{
    private const int Lanes = 16;
    private readonly NetworkShape _shape = network.Shape;
    private readonly int _width = network.Shape.Width;
    private readonly List<int> _rowOf = [];
    private readonly List<int> _inputs = [];
    private readonly List<int> _inputStarts = [];
    private float[][] _states = [];
    private float[][] _gates = [];
    private float[][] _masks = [];
    private float[] _vectors = [];
    private float[] _inputMask = [];
    private float[] _deltas = [];
    private float[] _gateDeltas = [];
    private float[] _transposed = [];
    private int _rows;

    /// <summary>Number of tokens in hand.</summary>
    public int TokenCount => _rowOf.Count;

    /// <summary>Takes in sentences: lays them out and sums up what is known of each word.</summary>
    /// <param name="words">Reads words.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="wordDropout">How often the row of the very word is left out; 0 outside training.</param>
    /// <param name="random">Draws it.</param>
    public void Begin(NeuralWords words, ReadOnlySpan<NeuralSentence> sentences, float wordDropout, ref SeededRandom random)
    {
        LayOut(sentences);
        _inputs.Clear();
        _inputStarts.Clear();
        int token = 0;
        foreach (NeuralSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Types.Length; i++, token++)
            {
                _inputStarts.Add(_inputs.Count);
                words.AddRows(sentence, i, wordDropout > 0 && random.NextSingle() < wordDropout, _inputs);
                words.VectorOf(sentence, i).CopyTo(_vectors.AsSpan(_rowOf[token] * _shape.VectorLength));
            }
        }

        _inputStarts.Add(_inputs.Count);
        for (token = 0; token < TokenCount; token++)
            SumInputs(token);
    }

    /// <summary>The rows of the embedding table that a token's input was summed from.</summary>
    public ReadOnlySpan<int> InputsOf(int token) =>
        CollectionsMarshal.AsSpan(_inputs)[_inputStarts[token].._inputStarts[token + 1]];

    /// <summary>What the last layer says of a token.</summary>
    public ReadOnlySpan<float> State(int token) => _states[^1].AsSpan(At(_rowOf[token]), _width);

    /// <summary>Runs all layers.</summary>
    /// <param name="inputDropout">Share of the inputs left out; 0 outside training.</param>
    /// <param name="dropout">Share of each layer's outputs left out.</param>
    /// <param name="random">Draws what is left out.</param>
    public void Forward(float inputDropout, float dropout, ref SeededRandom random)
    {
        float[] dense = network.Dense;
        int width = _width;
        if (_shape.VectorLength > 0)
        {
            MatrixProduct.Add(_rows, width, _shape.VectorLength, ref _vectors[0], _shape.VectorLength, 1,
                ref dense[0], width, ref _states[0][At(0)], width);
        }

        if (inputDropout > 0)
        {
            Draw(_inputMask, inputDropout, ref random);
            Multiply(_states[0], _inputMask);
        }

        for (int layer = 0; layer < _shape.Dilations.Length; layer++)
        {
            bool drops = dropout > 0;
            if (drops)
                Draw(_masks[layer], dropout, ref random);
            GatedConvolution.Forward(
                _shape, layer, dense, _rows, CollectionsMarshal.AsSpan(_rowOf), _states[layer], _gates[layer], drops ? _masks[layer] : [], _states[layer + 1]);
        }
    }

    private void LayOut(ReadOnlySpan<NeuralSentence> sentences)
    {
        _rowOf.Clear();
        int row = _shape.Gap;
        foreach (NeuralSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Types.Length; i++)
                _rowOf.Add(row++);
            row += _shape.Gap;
        }

        _rows = MatrixProduct.WholeTiles(row);
        Reserve();
        Array.Clear(_states[0], 0, (_rows + 2 * _shape.Gap) * _width);
        Array.Clear(_vectors, 0, _rows * _shape.VectorLength);
    }

    private void SumInputs(int token)
    {
        Span<float> input = _states[0].AsSpan(At(_rowOf[token]), _width);
        ReadOnlySpan<int> rows = InputsOf(token);
        for (int j = 0; j < _width; j += Lanes)
        {
            Vector512<float> sum = Vector512<float>.Zero;
            foreach (int row in rows)
                sum += Vector512.LoadUnsafe(ref network.Embeddings[(long)row * _width + j]);
            sum.CopyTo(input[j..]);
        }
    }

    private int At(int row) => (row + _shape.Gap) * _width;

    private void Draw(float[] mask, float share, ref SeededRandom random)
    {
        float kept = 1 / (1 - share);
        uint limit = (uint)(share * 65536);
        for (int i = 0; i < _rows * _width; i += 4)
        {
            ulong bits = random.Next();
            mask[i] = (bits & 0xFFFF) < limit ? 0 : kept;
            mask[i + 1] = ((bits >> 16) & 0xFFFF) < limit ? 0 : kept;
            mask[i + 2] = ((bits >> 32) & 0xFFFF) < limit ? 0 : kept;
            mask[i + 3] = (bits >> 48) < limit ? 0 : kept;
        }
    }

    private void Multiply(float[] states, float[] mask)
    {
        for (int i = 0; i < _rows * _width; i += Lanes)
        {
            ref float state = ref states[At(0) + i];
            (Vector512.LoadUnsafe(ref state) * Vector512.LoadUnsafe(ref mask[i])).StoreUnsafe(ref state);
        }
    }

    private void Reserve()
    {
        int size = (_rows + 3 * _shape.Gap) * _width;
        if (_deltas.Length >= size)
            return;
        size *= 2;
        _deltas = new float[size];
        _inputMask = new float[size];
        _gateDeltas = new float[2 * size];
        _vectors = new float[Math.Max(1, size / _width * _shape.VectorLength)];
        int layers = _shape.Dilations.Length;
        _states = [.. Enumerable.Range(0, layers + 1).Select(_ => new float[size])];
        _gates = [.. Enumerable.Range(0, layers).Select(_ => new float[2 * size])];
        _masks = [.. Enumerable.Range(0, layers).Select(_ => new float[size])];
        _transposed = new float[2 * _width * _width];
    }
}
