using PersianNews.Tagging;
using PersianNews.Tagging.Networks;

namespace PersianNews.Training.Neural;

/// <summary>
/// Several networks, and a CRF with one voice among theirs, that label together: their scores are added up before the best labels are taken.
/// </summary>
internal sealed class Teachers
{
    private const int Main = 0;
    private const int BatchSize = 64;

    private readonly NeuralWords _words;
    private readonly List<(Network Network, LabelHead Head)> _networks = [];
    private readonly TaggerModel _crf;
    private readonly float[] _transitions;

    private Teachers(NeuralWords words, TaggerModel crf)
    {
        _words = words;
        _crf = crf;
        _transitions = [.. crf.Transitions.Select(t => t * crf.Scale)];
    }

    /// <summary>Trains the networks.</summary>
    /// <param name="crf">The CRF; trained on the first corpus alone, it errs elsewhere than networks that all corpora shaped.</param>
    /// <param name="words">Reads words; frozen here.</param>
    /// <param name="corpora">The corpora, the one whose labels are wanted first.</param>
    /// <param name="labels">The label set of each corpus; the first is the CRF's.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Stops the training.</param>
    public static Teachers Train(
        TaggerModel crf,
        NeuralWords words,
        NeuralCorpus[] corpora,
        LabelSet[] labels,
        NeuralOptions options,
        Action<string>? progress,
        CancellationToken cancellation)
    {
        words.Freeze();
        NetworkShape shape = new() { VectorLength = words.VectorLength, Heads = [.. labels.Select(static l => l.Stride)] };
        Teachers teachers = new(words, crf);
        for (int n = 0; n < options.Networks; n++)
        {
            LabelHead[] heads = [.. labels.Select(static l => new LabelHead(l))];
            ulong seed = options.Seed + (ulong)n;
            Network network = new(shape, words.RowCount, seed);
            string name = $"network {n + 1} of {options.Networks}";
            new NeuralTrainer(words, network, heads).Train(
                corpora, options, seed, (epoch, likelihood) => progress?.Invoke($"{name}, pass {epoch}: log-likelihood {likelihood:F4} a sentence"), cancellation);
            teachers._networks.Add((network, heads[Main]));
            for (int i = 0; i < teachers._transitions.Length; i++)
                teachers._transitions[i] += heads[Main].Transitions[i];
        }

        return teachers;
    }

    /// <summary>Labels sentences, on all cores.</summary>
    public byte[][] Label(IReadOnlyList<string[]> sentences, CancellationToken cancellation)
    {
        NeuralSentence[] read = [.. sentences.Select(s => _words.Read(s, []))];
        byte[][] labels = new byte[read.Length][];
        int batches = (read.Length + BatchSize - 1) / BatchSize;
        int workers = Environment.ProcessorCount;
        Parallel.For(0, workers, worker =>
        {
            Worker own = new(this);
            for (int batch = worker; batch < batches; batch += workers)
            {
                cancellation.ThrowIfCancellationRequested();
                int start = batch * BatchSize;
                int end = Math.Min(read.Length, start + BatchSize);
                own.Label(sentences, read, labels, start, end);
            }
        });
        return labels;
    }

    private sealed class Worker(Teachers teachers)
    {
        private readonly NetworkPass[] _passes = [.. teachers._networks.Select(static n => new NetworkPass(n.Network))];
        private readonly HeadPass[] _heads = [.. teachers._networks.Select(static n => new HeadPass(n.Network))];
        private readonly TaggerSession _session = new(teachers._crf);
        private readonly BestPath _path = new(teachers._crf.Labels, teachers._transitions);
        private float[] _scores = [];

        public void Label(IReadOnlyList<string[]> words, NeuralSentence[] read, byte[][] labels, int from, int to)
        {
            ReadOnlySpan<NeuralSentence> sentences = read.AsSpan(from, to - from);
            int tokens = 0;
            foreach (NeuralSentence sentence in sentences)
                tokens += sentence.Types.Length;
            int stride = teachers._crf.Labels.Stride;
            if (_scores.Length < tokens * stride)
                _scores = new float[tokens * stride * 2];
            Span<float> scores = _scores.AsSpan(0, tokens * stride);
            scores.Clear();
            SeededRandom none = new(0);
            for (int n = 0; n < _passes.Length; n++)
            {
                _passes[n].Begin(teachers._words, sentences, 0, ref none);
                _passes[n].Forward(0, 0, ref none);
                ReadOnlySpan<float> own = _heads[n].Scores(_passes[n], Main);
                for (int i = 0; i < scores.Length; i++)
                    scores[i] += own[i];
            }

            int at = 0;
            for (int s = from; s < to; s++)
            {
                Span<float> own = scores.Slice(at * stride, words[s].Length * stride);
                AddCrf(words[s], own);
                labels[s] = _path.Of(own);
                at += words[s].Length;
            }
        }

        private void AddCrf(string[] words, Span<float> scores)
        {
            _session.Begin(words.Length);
            foreach (string word in words)
                _session.Add(word);
            ReadOnlySpan<int> own = _session.Score();
            for (int i = 0; i < own.Length; i++)
                scores[i] += own[i] * teachers._crf.Scale;
        }
    }
}
