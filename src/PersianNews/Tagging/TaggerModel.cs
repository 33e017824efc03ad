using PersianNews.Tagging.Networks;

namespace PersianNews.Tagging;

/// <summary>
/// A trained tagger as flat arrays: labels, word classes, lexicons, feature weights and transitions; in a network its layers too.
/// Immutable; one instance serves all threads.
/// </summary>
public sealed class TaggerModel
{
    private readonly short[] _phraseRows;

    internal TaggerModel(
        TaggerModelInfo info,
        LabelSet labels,
        WordClasses classes,
        PhraseLexicon lexicon,
        FeatureTable features,
        int[] transitions,
        float scale,
        TaggerNetwork? network = null)
    {
        Info = info;
        Labels = labels;
        Classes = classes;
        Lexicon = lexicon;
        Features = features;
        Transitions = transitions;
        Scale = scale;
        Network = network;
        _phraseRows = PhraseRows();
    }

    /// <summary>Where the model comes from.</summary>
    public TaggerModelInfo Info { get; }

    /// <summary>The entity types the model knows.</summary>
    public IReadOnlyList<EntityType> EntityTypes => Labels.Types.ToArray();

    internal LabelSet Labels { get; }

    internal WordClasses Classes { get; }

    internal PhraseLexicon Lexicon { get; }

    internal FeatureTable Features { get; }

    /// <summary>A row of scores for each previous label, then the row of first labels; in units of <see cref="Scale"/>.</summary>
    internal int[] Transitions { get; }

    /// <summary>What a score of 1 is worth in log-probability.</summary>
    internal float Scale { get; }

    /// <summary>The layers between features and scores; none in a model whose features say themselves what they score for each label.</summary>
    internal TaggerNetwork? Network { get; }

    /// <summary>How far a word's features reach by themselves; layers bring them to the neighbours in a network.</summary>
    internal int Reach => Network is null ? FeatureSchema.Reach : 0;

    /// <summary>What makes probabilities of mentions out of those of the model.</summary>
    internal ScoreCalibration Calibration { get; init; } = ScoreCalibration.None;

    /// <summary>The same model with calibrated scores.</summary>
    internal TaggerModel With(ScoreCalibration calibration) =>
        new(Info, Labels, Classes, Lexicon, Features, Transitions, Scale, Network) { Calibration = calibration };

    /// <summary>The row of a phrase mark (<see cref="PhraseLexicon.MarkPhrases"/>) seen from so many places before it.</summary>
    internal ReadOnlySpan<short> PhraseRow(int bit, int offset) =>
        _phraseRows.AsSpan(((offset + FeatureSchema.PhraseReach) * PhraseLexicon.MarkBits + bit) * Features.Stride, Features.Stride);

    /// <summary>Reads a model file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no model, is damaged, or is of another format version or feature schema; the message names both.</exception>
    public static TaggerModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return TaggerModelFile.Read(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads a model from a stream, to its end.</summary>
    /// <exception cref="InvalidDataException">As for <see cref="Load(string)"/>.</exception>
    public static TaggerModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return TaggerModelFile.Read(copy.GetBuffer().AsSpan(0, (int)copy.Length), "model stream");
    }

    /// <summary>The rows of all phrase marks, looked up once.</summary>
    private short[] PhraseRows()
    {
        short[] rows = new short[(2 * FeatureSchema.PhraseReach + 1) * PhraseLexicon.MarkBits * Features.Stride];
        for (int offset = -FeatureSchema.PhraseReach; offset <= FeatureSchema.PhraseReach; offset++)
        {
            for (int bit = 0; bit < PhraseLexicon.MarkBits; bit++)
            {
                int row = Features.Find(WordAtoms.PhraseFeature(bit, offset));
                for (int column = 0; row >= 0 && column < Features.Stride; column++)
                    rows[((offset + FeatureSchema.PhraseReach) * PhraseLexicon.MarkBits + bit) * Features.Stride + column] = Features.Rows[row + column];
            }
        }

        return rows;
    }
}
