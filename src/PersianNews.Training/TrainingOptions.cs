using PersianNews.Training.Classes;
using PersianNews.Training.Crf;

namespace PersianNews.Training;

/// <summary>What a tagger is trained from, and how.</summary>
public sealed record TrainingOptions
{
    /// <summary>Labelled files: IOB2 (<c>.conll</c>) or gold texts (<c>.jsonl</c>), either gzipped.</summary>
    public required IReadOnlyList<string> Corpora { get; init; }

    /// <summary>Plain text for word classes, one paragraph a line, gzipped or not.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Lexicon files; <c>NAME=FILE</c> puts a file's entries into the lexicon NAME.</summary>
    public IReadOnlyList<string> Lexicons { get; init; } = [];

    /// <summary>Numbers of word classes, the smallest first.</summary>
    public IReadOnlyList<int> Classes { get; init; } = [64, 256, 1024, 3000];

    /// <summary>How often a word must occur in the plain text to get classes.</summary>
    public int MinWordCount { get; init; } = 3;

    /// <summary>
    /// How often a first tagger labels the plain text, so that the next one knows how each word is labelled there; 0 for none.
    /// </summary>
    public int TaggingRounds { get; init; } = 1;

    /// <summary>Features whose weights all lie closer to zero than this are left out of the model.</summary>
    public float Prune { get; init; } = 0.05f;

    /// <summary>How word vectors are trained.</summary>
    public VectorOptions Vectors { get; init; } = new();

    /// <summary>How the CRF is trained.</summary>
    public CrfOptions Crf { get; init; } = new();
}
