using System.Globalization;
using PersianNews.Tagging;
using PersianNews.Tagging.Networks;
using PersianNews.Training.Classes;
using PersianNews.Training.Corpora;
using PersianNews.Training.Crf;
using PersianNews.Training.Lexicons;
using PersianNews.Training.Neural;

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
    /// <exception cref="ArgumentException">
    /// There are more numbers of word classes, or more lexicons, than a model holds, the corpora's share or the student's width is out of
    /// range, or the model is to be a network but there is no plain text or no network to label it.
    /// </exception>
    /// <exception cref="FormatException">A corpus is malformed; names file and line.</exception>
    /// <exception cref="InvalidDataException">The corpora hold no labelled sentence, or too many types.</exception>
    public static byte[] Train(TrainingOptions options, Action<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Classes.Count, WordClasses.MaxLearned, "options.Classes.Count");
        if (options.CorpusShare is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(options), options.CorpusShare, "The corpora's share must be at least 0 and less than 1.");
        if (options.StudentWidth != 0 && !NetworkShape.Has(options.StudentWidth, []))
            throw new ArgumentOutOfRangeException(nameof(options), options.StudentWidth, "The student's width must be a multiple of 32 up to 1024, or 0.");
        if (options.StudentWidth > 0 && (options.Texts.Count == 0 || options.Neural.Networks == 0))
            throw new ArgumentException("A network learns from plain text that networks labelled: it needs both.", nameof(options));
        (WordClasses classes, WordVectors vectors) = options.Texts.Count == 0
            ? (WordClasses.None, WordVectors.None)
            : WordClassTrainer.Train(
                options.Texts.SelectMany(CorpusFile.ReadLines), [.. options.Classes], options.Vectors, options.MinWordCount, progress, cancellation);
        return Train(options, classes, vectors, progress, cancellation);
    }

    /// <summary>Trains with word classes and vectors that are there already.</summary>
    internal static byte[] Train(
        TrainingOptions options, WordClasses classes, WordVectors vectors, Action<string>? progress, CancellationToken cancellation)
    {
        List<LabelledSentence> sentences = ReadAll(options.Corpora);
        LabelSet labels = LabelsOf(sentences);
        progress?.Invoke($"{sentences.Count:N0} sentences, {sentences.Sum(static s => s.Words.Length):N0} tokens, types {string.Join(' ', labels.Types.ToArray())}");

        PhraseLexicon lexicon = LexiconReader.Read(options.Lexicons);
        TaggerModel model = TrainCrf(options, options.Crf, new TrainingSet(labels, classes, lexicon), sentences, progress, cancellation);
        if (options.Texts.Count > 0)
        {
            List<string[]> text = PlainText.Sentences(options.Texts.SelectMany(CorpusFile.ReadLines));
            for (int round = 0; round < options.TaggingRounds; round++)
            {
                TagStatistics statistics = TagStatistics.Collect(text, new Tagger(model), cancellation);
                progress?.Invoke("plain text tagged");
                WordClasses known = statistics.Extend(classes, classes.Granularities, MinTaggedCount);
                model = TrainCrf(options, options.Crf, new TrainingSet(labels, known, lexicon), sentences, progress, cancellation);
            }

            if (options.Neural.Networks > 0)
                model = Distil(options, model, vectors, sentences, text, progress, cancellation);
        }

        if (options.Calibration.Count > 0)
        {
            model = model.With(ScoreCalibrator.Fit(
                TaggerEvaluator.Scored(options.Calibration.SelectMany(JsonLinesReader.Read), new Tagger(model))));
        }

        byte[] file = TaggerModelFile.Write(model);
        progress?.Invoke($"model of {file.Length / 1e6:F1} MB");
        return file;
    }

    /// <summary>Has networks and the CRF label the plain text, and trains on the corpora and what they say.</summary>
    private static TaggerModel Distil(
        TrainingOptions options,
        TaggerModel crf,
        WordVectors vectors,
        List<LabelledSentence> sentences,
        List<string[]> text,
        Action<string>? progress,
        CancellationToken cancellation)
    {
        List<LabelledSentence>[] all = [sentences, .. options.Auxiliary.Select(static file => ReadAll([file]))];
        LabelSet[] labels = [crf.Labels, .. all[1..].Select(LabelsOf)];
        NeuralWords words = new(crf.Classes, crf.Lexicon, vectors);
        NeuralCorpus[] corpora = [.. all.Select((corpus, head) => new NeuralCorpus(
            [.. corpus.Where(static s => s.Words.Length > 0).Select(s => words.Read(s.Words, labels[head].Encode(s.Labels)))], head))];
        Teachers teachers = Teachers.Train(crf, words, corpora, labels, options.Neural, progress, cancellation);
        // A network gains from the texts of the further corpora too, labelled as all text is; a CRF does not.
        List<string[]> lesson = options.StudentWidth == 0 ? text : [.. text, .. all[1..].SelectMany(static c => c).Select(static s => s.Words)];
        byte[][] found = teachers.Label(lesson, cancellation);
        progress?.Invoke("plain text labelled");

        int copies = Copies(sentences, lesson, options.CorpusShare);
        if (options.StudentWidth > 0)
        {
            NeuralOptions how = options.Neural with { Epochs = options.Student.Epochs, WordDropout = options.Student.WordDropout };
            return NetworkStudent.Train(crf, vectors, sentences, copies, lesson, found, options.StudentWidth, how, progress, cancellation);
        }

        List<LabelledSentence> labelled = [.. Enumerable.Repeat(sentences, copies).SelectMany(static s => s)];
        for (int i = 0; i < lesson.Count; i++)
            labelled.Add(new LabelledSentence(lesson[i], [.. found[i].Select(l => crf.Labels.Names[l])]));
        return TrainCrf(options, options.Student, new TrainingSet(crf.Labels, crf.Classes, crf.Lexicon), labelled, progress, cancellation, options.MinPairCount);
    }

    /// <summary>How often the corpora must stand beside the text to be their share of both.</summary>
    private static int Copies(List<LabelledSentence> sentences, List<string[]> text, double share)
    {
        double corpusTokens = sentences.Sum(static s => (long)s.Words.Length);
        double textTokens = text.Sum(static s => (long)s.Length);
        return (int)Math.Max(1, Math.Round(share * textTokens / ((1 - share) * corpusTokens)));
    }

    private static List<LabelledSentence> ReadAll(IReadOnlyList<string> files)
    {
        List<LabelledSentence> sentences = [.. files.SelectMany(ReadCorpus)];
        return sentences.Count > 0 ? sentences : throw new InvalidDataException($"{string.Join(", ", files)}: no sentence.");
    }

    private static LabelSet LabelsOf(List<LabelledSentence> sentences)
    {
        LabelSet labels = new(sentences
            .SelectMany(static s => s.Labels)
            .Where(static l => l != "O")
            .Select(static l => l[2..])
            .Distinct()
            .Order(StringComparer.Ordinal));
        return labels.Types.Length <= LabelSet.MaxTypes
            ? labels
            : throw new InvalidDataException($"The corpora have {labels.Types.Length} entity types; a model holds at most {LabelSet.MaxTypes}.");
    }

    private static TaggerModel TrainCrf(
        TrainingOptions options,
        CrfOptions how,
        TrainingSet set,
        List<LabelledSentence> sentences,
        Action<string>? progress,
        CancellationToken cancellation,
        int minPairCount = 1)
    {
        foreach (LabelledSentence sentence in sentences)
            set.Add(sentence);
        set.Complete(minPairCount);
        progress?.Invoke($"{set.TokenCount:N0} tokens, {set.FeatureCount:N0} features");
        CrfWeights weights = new CrfTrainer(set, set.LabelSet, how).Train(
            (epoch, likelihood) => progress?.Invoke($"pass {epoch}: log-likelihood {likelihood:F4} a token"), cancellation);
        FeatureTable features = Quantizer.Features(set, weights, how.Prune, set.LabelSet);
        return new TaggerModel(
            Describe(options), set.LabelSet, set.Classes, set.Lexicon, features, Quantizer.Transitions(weights.Transitions, set.LabelSet, Quantizer.Scale), Quantizer.Scale);
    }

    /// <summary>The labelled sentences of a corpus file; gold texts are cut by the tokenizer and splitter that annotation uses.</summary>
    internal static IEnumerable<LabelledSentence> ReadCorpus(string path) => CorpusFile.IsJsonLines(path)
        ? JsonLinesReader.Read(path).SelectMany(GoldTokenizer.Sentences)
        : ConllReader.Read(path);

    private static TaggerModelInfo Describe(TrainingOptions options) => new()
    {
        Corpora = [.. options.Corpora.Concat(options.Auxiliary).Select(CorpusFile.NameOf)],
        Texts = [.. options.Texts.Select(CorpusFile.NameOf)],
        Lexicons = [.. options.Lexicons.Select(static given => CorpusFile.NameOf(LexiconReader.Parse(given).File))],
        Settings =
        [
            $"classes={string.Join(',', options.Classes)}",
            $"tagging-rounds={options.TaggingRounds}",
            $"networks={options.Neural.Networks}",
            $"network-epochs={options.Neural.Epochs}",
            $"seed={options.Crf.Seed}",
            $"epochs={options.Crf.Epochs}",
            string.Create(CultureInfo.InvariantCulture, $"learning-rate={options.Crf.LearningRate}"),
            string.Create(CultureInfo.InvariantCulture, $"l2={options.Crf.L2}"),
            string.Create(CultureInfo.InvariantCulture, $"miss-cost={options.Crf.MissCost}"),
            string.Create(CultureInfo.InvariantCulture, $"word-dropout={options.Crf.WordDropout}"),
            string.Create(CultureInfo.InvariantCulture, $"prune={options.Crf.Prune}"),
            $"student-epochs={options.Student.Epochs}",
            string.Create(CultureInfo.InvariantCulture, $"corpus-share={options.CorpusShare}"),
            .. options.StudentWidth > 0 ? [$"student-width={options.StudentWidth}"] : Array.Empty<string>(),
        ],
    };
}
