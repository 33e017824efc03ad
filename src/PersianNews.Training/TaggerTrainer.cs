using System.Globalization;
using PersianNews.Tagging;
using PersianNews.Training.Classes;
using PersianNews.Training.Corpora;
using PersianNews.Training.Crf;
using PersianNews.Training.Lexicons;

namespace PersianNews.Training;

/// <summary>
/// Trains a tagger from labelled corpora, plain text and lexicons. The same input and options give the same bytes, whatever the number
/// of cores.
/// </summary>
public static class TaggerTrainer
{
    /// <summary>How often a word must occur in tagged plain text for its labels to count.</summary>
    private const int MinTaggedCount = 2;

    /// <summary>Trains and returns the content of a model file.</summary>
    /// <param name="options">What to train from, and how.</param>
    /// <param name="progress">Told what is being done; may be null.</param>
    /// <param name="cancellation">Stops the training.</param>
    /// <exception cref="ArgumentException">There are more numbers of word classes, or more lexicons, than a model holds.</exception>
    /// <exception cref="FormatException">A corpus is malformed; names file and line.</exception>
    /// <exception cref="InvalidDataException">The corpora hold no labelled sentence, or too many types.</exception>
    public static byte[] Train(TrainingOptions options, Action<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Classes.Count, WordClasses.MaxLearned, "options.Classes.Count");
        WordClasses classes = options.Texts.Count == 0
            ? WordClasses.None
            : WordClassTrainer.Train(
                options.Texts.SelectMany(CorpusFile.ReadLines), [.. options.Classes], options.Vectors, options.MinWordCount, progress, cancellation);
        return Train(options, classes, progress, cancellation);
    }

    /// <summary>Trains with word classes that are there already.</summary>
    internal static byte[] Train(TrainingOptions options, WordClasses classes, Action<string>? progress, CancellationToken cancellation)
    {
        List<LabelledSentence> sentences = [.. options.Corpora.SelectMany(ReadCorpus)];
        if (sentences.Count == 0)
            throw new InvalidDataException("The corpora hold no sentence.");
        LabelSet labels = new(sentences
            .SelectMany(static s => s.Labels)
            .Where(static l => l != "O")
            .Select(static l => l[2..])
            .Distinct()
            .Order(StringComparer.Ordinal));
        if (labels.Types.Length > LabelSet.MaxTypes)
            throw new InvalidDataException($"The corpora have {labels.Types.Length} entity types; a model holds at most {LabelSet.MaxTypes}.");
        progress?.Invoke($"{sentences.Count:N0} sentences, {sentences.Sum(static s => s.Words.Length):N0} tokens, types {string.Join(' ', labels.Types.ToArray())}");

        PhraseLexicon lexicon = LexiconReader.Read(options.Lexicons);
        TaggerModel model = TrainOnce(options, sentences, labels, classes, lexicon, progress, cancellation);
        for (int round = 0; round < options.TaggingRounds && options.Texts.Count > 0; round++)
        {
            TagStatistics statistics = TagStatistics.Collect(options.Texts.SelectMany(CorpusFile.ReadLines), new Tagger(model), cancellation);
            WordClasses extended = statistics.Extend(classes, classes.Granularities, MinTaggedCount);
            progress?.Invoke("plain text tagged");
            model = TrainOnce(options, sentences, labels, extended, lexicon, progress, cancellation);
        }

        byte[] file = TaggerModelFile.Write(model);
        progress?.Invoke($"model of {file.Length / 1e6:F1} MB");
        return file;
    }

    private static TaggerModel TrainOnce(
        TrainingOptions options,
        List<LabelledSentence> sentences,
        LabelSet labels,
        WordClasses classes,
        PhraseLexicon lexicon,
        Action<string>? progress,
        CancellationToken cancellation)
    {
        TrainingSet set = new(labels, classes, lexicon);
        foreach (LabelledSentence sentence in sentences)
            set.Add(sentence);
        set.Complete();
        progress?.Invoke($"{set.FeatureCount:N0} features");
        CrfWeights weights = new CrfTrainer(set, labels, options.Crf).Train(
            (epoch, likelihood) => progress?.Invoke($"pass {epoch}: log-likelihood {likelihood:F4} a token"), cancellation);
        FeatureTable features = Quantizer.Features(set, weights, options.Prune, labels);
        return new TaggerModel(
            Describe(options), labels, classes, lexicon, features, Quantizer.Transitions(weights, labels), Quantizer.Scale);
    }

    /// <summary>The labelled sentences of a corpus file; gold texts are cut by the tokenizer and splitter that annotation uses.</summary>
    internal static IEnumerable<LabelledSentence> ReadCorpus(string path) => CorpusFile.IsJsonLines(path)
        ? JsonLinesReader.Read(path).SelectMany(GoldTokenizer.Sentences)
        : ConllReader.Read(path);

    private static TaggerModelInfo Describe(TrainingOptions options) => new()
    {
        Corpora = [.. options.Corpora.Select(CorpusFile.NameOf)],
        Texts = [.. options.Texts.Select(CorpusFile.NameOf)],
        Lexicons = [.. options.Lexicons.Select(static given => CorpusFile.NameOf(LexiconReader.Parse(given).File))],
        Settings =
        [
            $"classes={string.Join(',', options.Classes)}",
            $"tagging-rounds={options.TaggingRounds}",
            $"seed={options.Crf.Seed}",
            $"epochs={options.Crf.Epochs}",
            string.Create(CultureInfo.InvariantCulture, $"learning-rate={options.Crf.LearningRate}"),
            string.Create(CultureInfo.InvariantCulture, $"l2={options.Crf.L2}"),
            string.Create(CultureInfo.InvariantCulture, $"miss-cost={options.Crf.MissCost}"),
            string.Create(CultureInfo.InvariantCulture, $"word-dropout={options.Crf.WordDropout}"),
            string.Create(CultureInfo.InvariantCulture, $"prune={options.Prune}"),
        ],
    };
}
