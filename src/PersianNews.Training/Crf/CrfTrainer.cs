using System.Runtime.Intrinsics;
using PersianNews.Tagging;

namespace PersianNews.Training.Crf;

/// <summary>
/// Trains a linear-chain CRF by AdaGrad (Duchi, Hazan and Singer 2011) on small batches. The result does not depend on the number of
/// cores: within a batch every sentence is computed on its own, and every feature's row is updated by one worker in sentence order.
/// </summary>
internal sealed class CrfTrainer
{
    private readonly TrainingSet _set;
    private readonly LabelSet _labels;
    private readonly CrfOptions _options;
    private readonly int _stride;
    private readonly float[] _emissions;
    private readonly float[] _squares;
    private readonly float[] _transitions;
    private readonly float[] _transitionSquares;
    private readonly float[] _factors;

    public CrfTrainer(TrainingSet set, LabelSet labels, CrfOptions options)
    {
        _set = set;
        _labels = labels;
        _options = options;
        _stride = labels.Stride;
        _emissions = new float[(long)set.FeatureCount * _stride];
        _squares = new float[(long)set.FeatureCount * _stride];
        _transitions = TransitionWeights.Create(labels);
        _transitionSquares = new float[_transitions.Length];
        _factors = new float[_transitions.Length];
    }

    /// <summary>Runs all passes.</summary>
    /// <param name="progress">Told the pass, and the log-likelihood a token in it.</param>
    /// <param name="cancellation">Stops between batches.</param>
    public CrfWeights Train(Action<int, double>? progress, CancellationToken cancellation)
    {
        int[] order = new int[_set.SentenceCount];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        SeededRandom random = new(_options.Seed);
        float[] sum = new float[_emissions.Length];
        float[] transitionSum = new float[_transitions.Length];
        int averaged = 0;
        Batch batch = new(_options.BatchSize, _labels.Count, _stride);
        for (int epoch = 0; epoch < _options.Epochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            double likelihood = 0;
            for (int at = 0; at < order.Length; at += _options.BatchSize)
            {
                cancellation.ThrowIfCancellationRequested();
                likelihood += Step(order.AsMemory(at, Math.Min(_options.BatchSize, order.Length - at)), batch, ref random);
            }

            progress?.Invoke(epoch + 1, likelihood / _set.TokenCount);
            if (epoch < _options.Epochs - _options.AveragedEpochs)
                continue;
            averaged++;
            for (int i = 0; i < sum.Length; i++)
                sum[i] += _emissions[i];
            for (int i = 0; i < transitionSum.Length; i++)
                transitionSum[i] += _transitions[i];
        }

        float share = 1f / Math.Max(1, averaged);
        for (int i = 0; i < sum.Length; i++)
            sum[i] *= share;
        for (int i = 0; i < transitionSum.Length; i++)
            transitionSum[i] *= share;
        return new CrfWeights(_stride, sum, transitionSum);
    }

    private double Step(ReadOnlyMemory<int> sentences, Batch batch, ref SeededRandom random)
    {
        for (int i = 0; i < _factors.Length; i++)
            _factors[i] = MathF.Exp(_transitions[i]);
        batch.Prepare(sentences.Span, _set, _options.WordDropout, ref random);
        Parallel.For(0, sentences.Length, s =>
        {
            (int Start, int End) sentence = _set.Sentence(sentences.Span[s]);
            batch.Likelihoods[s] = Gradient(sentence, batch, s);
        });

        int workers = Environment.ProcessorCount;
        Parallel.For(0, workers, w =>
        {
            for (int s = 0; s < sentences.Length; s++)
                Update(_set.Sentence(sentences.Span[s]), batch, s, w, workers);
        });

        double likelihood = 0;
        for (int s = 0; s < sentences.Length; s++)
        {
            likelihood += batch.Likelihoods[s];
            ReadOnlySpan<float> pairs = batch.PairsOf(s);
            for (int i = 0; i < _transitions.Length; i++)
            {
                float gradient = pairs[i];
                if (gradient == 0 || _transitions[i] == TransitionWeights.Forbidden)
                    continue;
                _transitionSquares[i] += gradient * gradient;
                _transitions[i] -= _options.LearningRate * gradient / MathF.Sqrt(_transitionSquares[i] + 1f);
            }
        }

        return likelihood;
    }

    /// <summary>Leaves expected minus observed label counts in the batch's rows, and returns the sentence's log-likelihood.</summary>
    private double Gradient((int Start, int End) sentence, Batch batch, int slot)
    {
        int length = sentence.End - sentence.Start;
        Span<float> rows = batch.RowsOf(slot);
        Span<float> pairs = batch.PairsOf(slot);
        ReadOnlySpan<byte> gold = _set.Labels[sentence.Start..sentence.End];
        ReadOnlySpan<bool> dropped = batch.DroppedOf(slot);
        double observed = 0;
        for (int t = 0; t < length; t++)
        {
            Span<float> row = rows.Slice(t * _stride, _stride);
            row.Clear();
            for (int offset = -FeatureSchema.Reach; offset <= FeatureSchema.Reach; offset++)
            {
                ReadOnlySpan<int> features = _set.TypeFeatures(_set.TypeAt(sentence.Start + t + offset, sentence), offset);
                Add(features[SkipOf(dropped, t + offset)..], row);
            }

            Add(_set.ExtraFeatures(sentence.Start + t), row);
            int previous = t == 0 ? _labels.Count : gold[t - 1];
            observed += row[gold[t]] + _transitions[previous * _stride + gold[t]];
            if (gold[t] != LabelSet.Outside)
                row[LabelSet.Outside] += _options.MissCost;
        }

        pairs.Clear();
        double total = batch.LatticeOf(slot).Run(rows, length, _factors, pairs);
        for (int t = 0; t < length; t++)
        {
            rows[t * _stride + gold[t]] -= 1;
            int previous = t == 0 ? _labels.Count : gold[t - 1];
            pairs[previous * _stride + gold[t]] -= 1;
        }

        return observed - total;
    }

    private void Update((int Start, int End) sentence, Batch batch, int slot, int worker, int workers)
    {
        ReadOnlySpan<float> rows = batch.RowsOf(slot);
        ReadOnlySpan<bool> dropped = batch.DroppedOf(slot);
        for (int t = 0; t < sentence.End - sentence.Start; t++)
        {
            ReadOnlySpan<float> gradient = rows.Slice(t * _stride, _stride);
            for (int offset = -FeatureSchema.Reach; offset <= FeatureSchema.Reach; offset++)
            {
                ReadOnlySpan<int> features = _set.TypeFeatures(_set.TypeAt(sentence.Start + t + offset, sentence), offset);
                Move(features[SkipOf(dropped, t + offset)..], gradient, worker, workers);
            }

            Move(_set.ExtraFeatures(sentence.Start + t), gradient, worker, workers);
        }
    }

    /// <summary>1 where the token's first feature, its very word, is left out this time.</summary>
    private static int SkipOf(ReadOnlySpan<bool> dropped, int token) => (uint)token < (uint)dropped.Length && dropped[token] ? 1 : 0;

    private void Add(ReadOnlySpan<int> features, Span<float> row)
    {
        for (int j = 0; j < _stride; j += 16)
        {
            Vector512<float> sum = Vector512.Create(row.Slice(j, 16));
            foreach (int feature in features)
                sum += Vector512.LoadUnsafe(ref _emissions[feature * _stride + j]);
            sum.CopyTo(row[j..]);
        }
    }

    private void Move(ReadOnlySpan<int> features, ReadOnlySpan<float> gradient, int worker, int workers)
    {
        Vector512<float> rate = Vector512.Create(_options.LearningRate);
        Vector512<float> decay = Vector512.Create(_options.L2);
        Vector512<float> one = Vector512.Create(1f);
        foreach (int feature in features)
        {
            if (feature % workers != worker)
                continue;
            for (int j = 0; j < _stride; j += 16)
            {
                ref float weight = ref _emissions[feature * _stride + j];
                ref float square = ref _squares[feature * _stride + j];
                Vector512<float> w = Vector512.LoadUnsafe(ref weight);
                Vector512<float> g = Vector512.Create(gradient.Slice(j, 16)) + decay * w;
                Vector512<float> q = Vector512.LoadUnsafe(ref square) + g * g;
                q.StoreUnsafe(ref square);
                (w - rate * g / Vector512.Sqrt(q + one)).StoreUnsafe(ref weight);
            }
        }
    }
}
