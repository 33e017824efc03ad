using System.Runtime.Intrinsics;
using PersianNews.Tagging;

namespace PersianNews.Training.Classes;

/// <summary>
/// Word vectors from character n-grams by skip-gram with negative sampling (Bojanowski et al. 2017), the negatives of a word shared by
/// all its neighbours (Ji et al. 2016). Runs on one core, so that the result is the same every time; vectors of different windows are
/// trained side by side.
/// </summary>
internal sealed class SkipGram
{
    private const int NegativeTableSize = 1 << 20;
    private const int SharedNegatives = 10;

    private readonly Vocabulary _vocabulary;
    private readonly VectorOptions _options;
    private readonly int _dimensions;
    private readonly int _window;
    private readonly int[] _gramStarts;
    private readonly int[] _grams;
    private readonly float[] _input;
    private readonly float[] _output;
    private readonly int[] _negatives;
    private readonly float[] _keep;
    private readonly float[] _hidden;
    private readonly float[] _gradient;
    private SeededRandom _random;

    public SkipGram(Vocabulary vocabulary, VectorOptions options, int window)
    {
        _vocabulary = vocabulary;
        _options = options;
        _dimensions = options.Dimensions;
        _window = window;
        _random = new SeededRandom(options.Seed + (ulong)window);
        (_gramStarts, _grams) = Grams(vocabulary.Forms, options);
        _input = new float[(long)(vocabulary.Forms.Length + options.Buckets) * _dimensions];
        _output = new float[(long)vocabulary.Forms.Length * _dimensions];
        _hidden = new float[_dimensions];
        _gradient = new float[_dimensions];
        for (int i = 0; i < _input.Length; i++)
            _input[i] = (_random.NextSingle() - 0.5f) / _dimensions;
        _negatives = NegativeTable(vocabulary.Counts);
        double total = 0;
        foreach (int count in vocabulary.Counts)
            total += count;
        _keep = [.. vocabulary.Counts.Select(c => (float)Math.Min(1, Math.Sqrt(options.Subsample * total / c) + options.Subsample * total / c))];
    }

    /// <summary>Trains, and returns one vector of length 1 for each word, one after another.</summary>
    public float[] Train(CancellationToken cancellation)
    {
        int[] text = _vocabulary.Text;
        int[] line = new int[1024];
        long seen = 0;
        long all = (long)text.Length * _options.Epochs;
        for (int epoch = 0; epoch < _options.Epochs; epoch++)
        {
            int at = 0;
            while (at < text.Length)
            {
                cancellation.ThrowIfCancellationRequested();
                int length = 0;
                for (; at < text.Length && text[at] != Vocabulary.LineEnd && length < line.Length; at++, seen++)
                {
                    if (_keep[text[at]] >= 1 || _random.NextSingle() < _keep[text[at]])
                        line[length++] = text[at];
                }

                if (at < text.Length && text[at] == Vocabulary.LineEnd)
                {
                    at++;
                    seen++;
                }

                float rate = _options.LearningRate * Math.Max(0.0001f, 1 - (float)((double)seen / all));
                for (int center = 0; center < length; center++)
                    TrainWord(line.AsSpan(0, length), center, rate);
            }
        }

        return Vectors();
    }

    private void TrainWord(ReadOnlySpan<int> line, int center, float rate)
    {
        int window = 1 + _random.Next(_window);
        Hidden(line[center], _hidden);
        Array.Clear(_gradient);
        int neighbours = 0;
        for (int other = Math.Max(0, center - window); other <= center + window && other < line.Length; other++)
        {
            if (other == center)
                continue;
            Predict(line[other], 1, rate);
            neighbours++;
        }

        // Each shared negative stands for as many as its own ones would have been.
        float share = rate * neighbours * _options.Negatives / SharedNegatives;
        for (int n = 0; neighbours > 0 && n < SharedNegatives; n++)
        {
            int negative = _negatives[_random.Next(NegativeTableSize)];
            if (negative != line[center])
                Predict(negative, 0, share);
        }

        int start = _gramStarts[line[center]];
        int end = _gramStarts[line[center] + 1];
        float part = 1f / (end - start);
        for (int j = 0; j < _dimensions; j += 16)
        {
            Vector512<float> step = Vector512.LoadUnsafe(ref _gradient[j]) * part;
            for (int g = start; g < end; g++)
            {
                ref float row = ref _input[(long)_grams[g] * _dimensions + j];
                (Vector512.LoadUnsafe(ref row) + step).StoreUnsafe(ref row);
            }
        }
    }

    private void Predict(int word, float label, float rate)
    {
        Vector512<float> sum = Vector512<float>.Zero;
        long at = (long)word * _dimensions;
        for (int j = 0; j < _dimensions; j += 16)
            sum += Vector512.LoadUnsafe(ref _hidden[j]) * Vector512.LoadUnsafe(ref _output[at + j]);
        float score = Vector512.Sum(sum);
        Vector512<float> step = Vector512.Create(rate * (label - 1 / (1 + MathF.Exp(-score))));
        for (int j = 0; j < _dimensions; j += 16)
        {
            ref float output = ref _output[at + j];
            ref float gradient = ref _gradient[j];
            Vector512<float> row = Vector512.LoadUnsafe(ref output);
            (Vector512.LoadUnsafe(ref gradient) + step * row).StoreUnsafe(ref gradient);
            (row + step * Vector512.LoadUnsafe(ref _hidden[j])).StoreUnsafe(ref output);
        }
    }

    private void Hidden(int word, Span<float> hidden)
    {
        int start = _gramStarts[word];
        int end = _gramStarts[word + 1];
        float share = 1f / (end - start);
        for (int j = 0; j < _dimensions; j += 16)
        {
            Vector512<float> sum = Vector512<float>.Zero;
            for (int g = start; g < end; g++)
                sum += Vector512.LoadUnsafe(ref _input[(long)_grams[g] * _dimensions + j]);
            (sum * share).CopyTo(hidden[j..]);
        }
    }

    private float[] Vectors()
    {
        float[] vectors = new float[(long)_vocabulary.Forms.Length * _dimensions];
        for (int word = 0; word < _vocabulary.Forms.Length; word++)
        {
            Span<float> vector = vectors.AsSpan(word * _dimensions, _dimensions);
            Hidden(word, vector);
            float square = 1e-12f;
            foreach (float x in vector)
                square += x * x;
            float scale = 1 / MathF.Sqrt(square);
            foreach (ref float x in vector)
                x *= scale;
        }

        return vectors;
    }

    /// <summary>For each word its own row, then the rows of its character n-grams between edge marks.</summary>
    private static (int[] Starts, int[] Rows) Grams(string[] forms, VectorOptions options)
    {
        List<int> rows = [];
        int[] starts = new int[forms.Length + 1];
        for (int word = 0; word < forms.Length; word++)
        {
            rows.Add(word);
            string marked = "<" + forms[word] + ">";
            for (int length = options.MinGram; length <= options.MaxGram; length++)
            {
                for (int at = 0; at + length <= marked.Length; at++)
                {
                    ulong hash = FeatureHash.Of(marked.AsSpan(at, length));
                    rows.Add(forms.Length + (int)(hash % (ulong)options.Buckets));
                }
            }

            starts[word + 1] = rows.Count;
        }

        return (starts, [.. rows]);
    }

    private static int[] NegativeTable(int[] counts)
    {
        double total = 0;
        foreach (int count in counts)
            total += Math.Sqrt(count);
        int[] table = new int[NegativeTableSize];
        int word = 0;
        double reached = Math.Sqrt(counts[0]);
        for (int i = 0; i < table.Length; i++)
        {
            while (word < counts.Length - 1 && (i + 1) * total / table.Length > reached)
                reached += Math.Sqrt(counts[++word]);
            table[i] = word;
        }

        return table;
    }
}
