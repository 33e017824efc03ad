using System.Runtime.Intrinsics;

namespace PersianNews.Training.Neural;

/// <summary>
/// Trains a network on one or several corpora, each with a head of its own over the same layers. The result does not depend on the number
/// of cores: a batch is cut into the same shards everywhere, and their gradients are added in order.
/// </summary>
internal sealed class NeuralTrainer
{
    private const int Shards = 4;
    private const int WarmUp = 200;
    private const int Block = 1 << 16;
    private const int TransitionRate = 2;

    private readonly Network _network;
    private readonly LabelHead[] _heads;
    private readonly Adam _adam;
    private readonly Adam[] _headAdams;
    private readonly float[] _squares;
    private readonly NeuralShard[] _shards;

    public NeuralTrainer(NeuralWords words, Network network, LabelHead[] heads)
    {
        _network = network;
        _heads = heads;
        _adam = new Adam(network.Dense.Length);
        _headAdams = [.. heads.Select(static h => new Adam(h.Transitions.Length))];
        _squares = new float[words.RowCount];
        _shards = [.. Enumerable.Range(0, Shards).Select(_ => new NeuralShard(network, words, heads))];
    }

    /// <summary>Runs all passes.</summary>
    /// <param name="corpora">The corpora; every pass sees all of them, batch by batch in random order.</param>
    /// <param name="options">How.</param>
    /// <param name="seed">Draws the order and what is left out.</param>
    /// <param name="progress">Told the pass, and the log-likelihood a sentence in it.</param>
    /// <param name="cancellation">Stops between batches.</param>
    public void Train(
        IReadOnlyList<NeuralCorpus> corpora, NeuralOptions options, ulong seed, Action<int, double>? progress, CancellationToken cancellation)
    {
        SeededRandom random = new(seed);
        int[][] orders = [.. corpora.Select(static c => Enumerable.Range(0, c.Sentences.Length).ToArray())];
        int perEpoch = corpora.Sum(c => (c.Sentences.Length + options.BatchSize - 1) / options.BatchSize);
        double total = (double)perEpoch * options.Epochs;
        int step = 0;
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            double likelihood = 0;
            foreach ((int corpus, int at) in Batches(orders, options.BatchSize, ref random))
            {
                cancellation.ThrowIfCancellationRequested();
                NeuralCorpus own = corpora[corpus];
                int end = Math.Min(orders[corpus].Length, at + options.BatchSize);
                NeuralSentence[] batch = [.. orders[corpus][at..end].Select(s => own.Sentences[s])];
                float rate = (float)(Math.Min(1, (step + 1.0) / WarmUp) * (1 - step / total));
                step++;
                likelihood += Step(batch, own.Head, options, rate, random.Next());
            }

            progress?.Invoke(epoch + 1, likelihood / corpora.Sum(static c => c.Sentences.Length));
        }
    }

    private static (int Corpus, int At)[] Batches(int[][] orders, int size, ref SeededRandom random)
    {
        List<(int, int)> batches = [];
        for (int corpus = 0; corpus < orders.Length; corpus++)
        {
            random.Shuffle(orders[corpus].AsSpan());
            for (int at = 0; at < orders[corpus].Length; at += size)
                batches.Add((corpus, at));
        }

        (int, int)[] shuffled = [.. batches];
        random.Shuffle(shuffled.AsSpan());
        return shuffled;
    }

    private double Step(NeuralSentence[] batch, int head, NeuralOptions options, float rate, ulong seed)
    {
        _heads[head].Refresh();
        int size = (batch.Length + Shards - 1) / Shards;
        Parallel.For(0, Shards, s =>
        {
            int from = Math.Min(batch.Length, s * size);
            int to = Math.Min(batch.Length, from + size);
            _shards[s].Run(batch.AsSpan(from, to - from), head, options, seed + (ulong)s);
        });

        float scale = 1f / batch.Length;
        float[] gradient = Sum(static s => s.Gradient, scale);
        _adam.Move(_network.Dense, gradient, options.LearningRate * rate);
        _headAdams[head].Move(_heads[head].Transitions, Sum(s => s.Pairs[head], scale), options.LearningRate * rate * TransitionRate);
        int workers = Environment.ProcessorCount;
        Parallel.For(0, workers, worker =>
        {
            foreach (NeuralShard shard in _shards)
                shard.MoveEmbeddings(_squares, options.EmbeddingRate * rate, worker, workers);
        });
        return _shards.Sum(static s => s.Likelihood);
    }

    /// <summary>Adds the shards' gradients up in the first one's.</summary>
    private float[] Sum(Func<NeuralShard, float[]> select, float scale)
    {
        float[][] parts = [.. _shards.Select(select)];
        Parallel.For(0, (parts[0].Length + Block - 1) / Block, block =>
        {
            for (int i = block * Block; i < Math.Min(parts[0].Length, (block + 1) * Block); i += 16)
            {
                Vector512<float> sum = Vector512.LoadUnsafe(ref parts[0][i]);
                for (int s = 1; s < parts.Length; s++)
                    sum += Vector512.LoadUnsafe(ref parts[s][i]);
                (sum * scale).StoreUnsafe(ref parts[0][i]);
            }
        });
        return parts[0];
    }
}
