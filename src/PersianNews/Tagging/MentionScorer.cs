namespace PersianNews.Tagging;

/// <summary>
/// The probability the model gives to a mention: the share of all label sequences, by weight, that mark just this span with just this
/// type; calibrated. Forward and backward sums in the probability domain, scaled at each token. Not thread-safe.
/// </summary>
internal sealed class MentionScorer
{
    private readonly LabelSet _labels;
    private readonly int _stride;
    private readonly float _scale;
    private readonly ScoreCalibration _calibration;
    private readonly float[] _factors;
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _potentials = [];
    private float[] _forwardNorms = [];
    private int _length;

    public MentionScorer(TaggerModel model)
    {
        _labels = model.Labels;
        _stride = _labels.Stride;
        _scale = model.Scale;
        _calibration = model.Calibration;
        _factors = new float[model.Transitions.Length];
        for (int i = 0; i < _factors.Length; i++)
            _factors[i] = MathF.Exp(model.Transitions[i] * _scale);
    }

    /// <summary>Runs both passes over a sentence's scores.</summary>
    public void Prepare(ReadOnlySpan<int> scores, int length)
    {
        _length = length;
        if (_forward.Length < scores.Length)
        {
            _forward = new float[scores.Length * 2];
            _backward = new float[scores.Length * 2];
            _potentials = new float[scores.Length * 2];
            _forwardNorms = new float[scores.Length * 2 / _stride];
        }

        for (int t = 0; t < length; t++)
        {
            ReadOnlySpan<int> row = scores.Slice(t * _stride, _stride);
            int top = row[0];
            for (int j = 1; j < _labels.Count; j++)
                top = Math.Max(top, row[j]);
            float sum = 0;
            for (int j = 0; j < _labels.Count; j++)
            {
                float potential = MathF.Exp(Math.Max(-60, (row[j] - top) * _scale));
                _potentials[t * _stride + j] = potential;
                sum += _forward[t * _stride + j] = potential * Into(t, j);
            }

            _forwardNorms[t] = 1 / sum;
            for (int j = 0; j < _labels.Count; j++)
                _forward[t * _stride + j] *= _forwardNorms[t];
        }

        // Scaled by the forward norms, forward times backward is a probability as it stands.
        for (int j = 0; j < _labels.Count; j++)
            _backward[(length - 1) * _stride + j] = 1;
        for (int t = length - 2; t >= 0; t--)
        {
            for (int i = 0; i < _labels.Count; i++)
            {
                float sum = 0;
                for (int j = 0; j < _labels.Count; j++)
                    sum += _factors[i * _stride + j] * _potentials[(t + 1) * _stride + j] * _backward[(t + 1) * _stride + j];
                _backward[t * _stride + i] = sum * _forwardNorms[t + 1];
            }
        }
    }

    /// <summary>The probability of the mention that begins at <paramref name="first"/> and has <paramref name="count"/> tokens.</summary>
    public float ProbabilityOf(ReadOnlySpan<byte> labels, int first, int count)
    {
        int begin = labels[first];
        int inside = begin + 1;
        float probability = _forward[first * _stride + begin];
        for (int t = first + 1; t < first + count; t++)
        {
            int previous = t == first + 1 ? begin : inside;
            probability *= _factors[previous * _stride + inside] * _potentials[t * _stride + inside] * _forwardNorms[t];
        }

        int end = first + count - 1;
        int last = count == 1 ? begin : inside;
        float after = _backward[end * _stride + last];
        if (end + 1 < _length)
        {
            // Not followed by more of the same mention: that would be another span.
            after -= _factors[last * _stride + inside] * _potentials[(end + 1) * _stride + inside]
                * _backward[(end + 1) * _stride + inside] * _forwardNorms[end + 1];
        }

        return _calibration.Of(Math.Clamp(probability * after, 0, 1));
    }

    private float Into(int t, int label)
    {
        if (t == 0)
            return _factors[_labels.Count * _stride + label];
        float sum = 0;
        for (int i = 0; i < _labels.Count; i++)
            sum += _forward[(t - 1) * _stride + i] * _factors[i * _stride + label];
        return sum;
    }
}
