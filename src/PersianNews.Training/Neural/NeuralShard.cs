using System.Runtime.Intrinsics;
using PersianNews.Tagging;
using PersianNews.Training.Crf;

namespace PersianNews.Training.Neural;

/// <summary>A part of every batch with working memory of its own, so that parts can be computed side by side.</summary>
internal sealed class NeuralShard
{
    private readonly Network _network;
    private readonly NeuralWords _words;
    private readonly LabelHead[] _heads;
    private readonly NetworkPass _pass;
    private readonly HeadPass _headPass;
    private readonly Lattice[] _lattices;

    public NeuralShard(Network network, NeuralWords words, LabelHead[] heads)
    {
        _network = network;
        _words = words;
        _heads = heads;
        _pass = new NetworkPass(network);
        _headPass = new HeadPass(network);
        _lattices = [.. heads.Select(static h => new Lattice(h.Labels.Count, h.Labels.Stride))];
        Pairs = [.. heads.Select(static h => new float[h.Transitions.Length])];
    }

    /// <summary>Gradient of the dense weights in the last batch.</summary>
    public float[] Gradient => _pass.Gradient;

    /// <summary>Gradient of each head's transitions in the last batch.</summary>
    public float[][] Pairs { get; }

    /// <summary>Log-likelihood of the last batch's labels.</summary>
    public double Likelihood { get; private set; }

    /// <summary>Computes the gradient of these sentences.</summary>
    public void Run(ReadOnlySpan<NeuralSentence> sentences, int head, NeuralOptions options, ulong seed)
    {
        SeededRandom random = new(seed);
        Array.Clear(Gradient);
        Array.Clear(Pairs[head]);
        Likelihood = 0;
        _pass.Begin(_words, sentences, options.WordDropout, ref random);
        if (_pass.TokenCount == 0)
            return;
        _pass.Forward(options.InputDropout, options.Dropout, ref random);
        Span<float> scores = _headPass.Scores(_pass, head);
        int at = 0;
        int stride = _heads[head].Labels.Stride;
        foreach (NeuralSentence sentence in sentences)
        {
            int length = sentence.Labels.Length;
            Likelihood += Gradients(scores.Slice(at * stride, length * stride), sentence.Labels, head, options.MissCost);
            at += length;
        }

        _pass.BeginBackward();
        _headPass.Backward(_pass, head);
        _pass.Backward(options.InputDropout > 0, options.Dropout > 0);
    }

    /// <summary>
    /// Moves those embedding rows of the last batch that are this worker's by AdaGrad, with one sum of squares a row.
    /// </summary>
    public void MoveEmbeddings(float[] squares, float rate, int worker, int workers)
    {
        int width = _network.Shape.Width;
        for (int token = 0; token < _pass.TokenCount; token++)
        {
            Span<float> delta = _pass.Delta(token);
            float square = MeanSquare(delta);
            foreach (int row in _pass.InputsOf(token))
            {
                if (row % workers != worker)
                    continue;
                squares[row] += square;
                Vector512<float> step = Vector512.Create(rate / (MathF.Sqrt(squares[row]) + 1e-7f));
                for (int j = 0; j < width; j += 16)
                {
                    ref float weight = ref _network.Embeddings[(long)row * width + j];
                    (Vector512.LoadUnsafe(ref weight) - step * Vector512.LoadUnsafe(ref delta[j])).StoreUnsafe(ref weight);
                }
            }
        }
    }

    /// <summary>Leaves expected minus observed label counts in the scores, and returns the log-likelihood of the gold labels.</summary>
    private double Gradients(Span<float> scores, byte[] gold, int head, float missCost)
    {
        LabelHead own = _heads[head];
        int stride = own.Labels.Stride;
        Span<float> pairs = Pairs[head];
        double observed = 0;
        for (int t = 0; t < gold.Length; t++)
        {
            int previous = t == 0 ? own.Labels.Count : gold[t - 1];
            observed += scores[t * stride + gold[t]] + own.Transitions[previous * stride + gold[t]];
            if (gold[t] != LabelSet.Outside)
                scores[t * stride + LabelSet.Outside] += missCost;
        }

        double total = _lattices[head].Run(scores, gold.Length, own.Factors, pairs);
        for (int t = 0; t < gold.Length; t++)
        {
            int previous = t == 0 ? own.Labels.Count : gold[t - 1];
            scores[t * stride + gold[t]] -= 1;
            pairs[previous * stride + gold[t]] -= 1;
        }

        return observed - total;
    }

    private static float MeanSquare(ReadOnlySpan<float> values)
    {
        Vector512<float> sum = Vector512<float>.Zero;
        for (int j = 0; j < values.Length; j += 16)
        {
            Vector512<float> x = Vector512.Create(values.Slice(j, 16));
            sum += x * x;
        }

        return Vector512.Sum(sum) / values.Length;
    }
}
