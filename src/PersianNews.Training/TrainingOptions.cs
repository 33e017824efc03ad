using PersianNews.Training.Classes;
using PersianNews.Training.Crf;
using PersianNews.Training.Neural;

namespace PersianNews.Training;

/// <summary>What a tagger is trained from, and how.</summary>
public sealed record TrainingOptions
{
    /// <summary>Labelled files: IOB2 (<c>.conll</c>) or gold texts (<c>.jsonl</c>), either gzipped.</summary>
    public required IReadOnlyList<string> Corpora { get; init; }

    /// <summary>
    /// Labelled files of other schemes or quality, each of which helps the networks (see <see cref="Neural"/>) as a task of its own; their
    /// types need not be the same. Where the model is a network too (see <see cref="StudentWidth"/>), their texts are labelled for it beside
    /// <see cref="Texts"/>.
    /// </summary>
    public IReadOnlyList<string> Auxiliary { get; init; } = [];

    /// <summary>Plain text for word classes, one paragraph a line, gzipped or not.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Lexicon files; <c>NAME=FILE</c> puts a file's entries into the lexicon NAME.</summary>
    public IReadOnlyList<string> Lexicons { get; init; } = [];

    /// <summary>
    /// Gold texts (<c>.jsonl</c>), other than those trained on, by which the scores of mentions are calibrated; what is found does not
    /// depend on them.
    /// </summary>
    public IReadOnlyList<string> Calibration { get; init; } = [];

    /// <summary>Numbers of word classes, the smallest first.</summary>
    public IReadOnlyList<int> Classes { get; init; } = [64, 256, 1024, 3000];

    /// <summary>How often a word must occur in the plain text to get classes.</summary>
    public int MinWordCount { get; init; } = 3;

    /// <summary>
    /// How often a first tagger labels the plain text, so that the next one knows how each word is labelled there; 0 for none.
    /// </summary>
    public int TaggingRounds { get; init; } = 1;

    /// <summary>How word vectors are trained.</summary>
    public VectorOptions Vectors { get; init; } = new();

    /// <summary>How the CRF is trained on the labelled corpora alone.</summary>
    public CrfOptions Crf { get; init; } = new();

    /// <summary>
    /// How networks are trained that then label the plain text, together with the CRF; the model is learned from what they say (distillation,
    /// Hinton, Vinyals and Dean 2015, by hard labels). They need plain text.
    /// </summary>
    public NeuralOptions Neural { get; init; } = new();

    /// <summary>
    /// Floats a token of the network that is trained as the model, a multiple of 32; 0 for a CRF. It is trained as <see cref="Neural"/> says, with
    /// passes and word dropout of <see cref="Student"/>.
    /// </summary>
    public int StudentWidth { get; init; }

    /// <summary>How the model is trained on the labelled corpora and the plain text that networks labelled.</summary>
    public CrfOptions Student { get; init; } = new()
    {
        Epochs = 3,
        AveragedEpochs = 2,
        L2 = 1e-4f,
        MissCost = 0.25f,
        WordDropout = 0.2f,
        Prune = 0.1f,
    };

    /// <summary>
    /// Share of the labelled corpora in what the model learns from, beside the text that networks labelled; they are repeated until
    /// they make it up, and stand in it once at least. At least 0, less than 1.
    /// </summary>
    public double CorpusShare { get; init; } = 0.08;

    /// <summary>How often a pair of words must occur in labelled plain text to be a feature.</summary>
    public int MinPairCount { get; init; } = 3;
}
