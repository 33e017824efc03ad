using PersianNews.Normalization;
using PersianNews.Text;
using PersianNews.Training.Corpora;

namespace PersianNews.Training.Spacing;

/// <summary>Learns the spacing model from edited text; the same input gives the same bytes.</summary>
public static class SpacingTrainer
{
    private const int EditedEpochs = 12;
    private const int PlainEpochs = 2;

    // A half-space in plain text is mostly meant; a space there often stands for one.
    private static readonly (double, double) PlainTrust = (0.5, 0.1);

    /// <summary>Trains from files, plain or gzip, one paragraph a line, and gives the bytes of the model.</summary>
    /// <param name="edited">Files of carefully edited text; one named twice counts twice.</param>
    /// <param name="plain">Files of other text.</param>
    /// <param name="lists">Word lists: the first field of a line, up to a tab, is the word; remarks start with a number sign.</param>
    /// <param name="lexiconFolder">The folder with <c>affixes.tsv</c> and <c>verbs.tsv</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static byte[] TrainFromFiles(IEnumerable<string> edited, IEnumerable<string> plain, IEnumerable<string> lists, string lexiconFolder)
    {
        ArgumentNullException.ThrowIfNull(lists);
        IEnumerable<string> listed = lists.SelectMany(CorpusFile.ReadLines).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t', '/')[0])
            .Where(w => w.Contains(CharacterTraits.Zwnj, StringComparison.Ordinal)).Distinct();
        using MemoryStream model = new();
        Train([.. edited.SelectMany(CorpusFile.ReadLines)], [.. plain.SelectMany(CorpusFile.ReadLines)], [.. listed], lexiconFolder, model);
        return model.ToArray();
    }

    /// <summary>Trains and writes a model.</summary>
    /// <param name="edited">Lines of carefully edited text, whose half-spaces are learned from.</param>
    /// <param name="plain">Lines of other text, from which the known words are counted.</param>
    /// <param name="listed">Words with half-spaces, out of word lists.</param>
    /// <param name="lexiconFolder">The folder with <c>affixes.tsv</c> and <c>verbs.tsv</c>.</param>
    /// <param name="output">Where the model goes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Train(IReadOnlyList<string> edited, IReadOnlyList<string> plain, IReadOnlyList<string> listed, string lexiconFolder, Stream output)
    {
        ArgumentNullException.ThrowIfNull(edited);
        ArgumentNullException.ThrowIfNull(plain);
        ArgumentNullException.ThrowIfNull(listed);
        ArgumentNullException.ThrowIfNull(output);
        uint[] entries = BuildEntries(edited, plain, listed, SpacingLexicon.Read(lexiconFolder));
        SpacingModel words = new(new sbyte[1 << SpacingModel.WeightBits], entries);
        SpacingExamples[] some = Examples(plain, words);
        SpacingExamples[] exact = Examples(edited, words);
        LogisticRegression regression = new(1 << SpacingModel.WeightBits);
        regression.Count([.. some, .. exact]);
        foreach (SpacingExamples examples in some) regression.Fit(examples, PlainEpochs, PlainTrust);
        foreach (SpacingExamples examples in exact) regression.Fit(examples, EditedEpochs, (1, 1));
        double[] weights = regression.Weights;
        sbyte[] quantized = Array.ConvertAll(weights, w => (sbyte)Math.Clamp(Math.Round(w * SpacingModel.Scale), -127, 127));
        new SpacingModel(quantized, entries).Write(output);
    }

    private static SpacingExamples[] Examples(IEnumerable<string> lines, SpacingModel words)
    {
        SpacingExamples joins = new(SpacingFeatures.JoinCount);
        SpacingExamples splits = new(SpacingFeatures.SplitCount);
        foreach (string line in lines)
        {
            string text = Normalizer.Default.Normalize(line);
            joins.AddJoins(text, words);
            splits.AddSplits(text, words);
        }
        return [joins, splits];
    }

    /// <summary>Counts words that stand on their own; a fusion of two that are mostly written with a half-space is no word.</summary>
    private static uint[] BuildEntries(
        IReadOnlyList<string> edited, IReadOnlyList<string> plain, IReadOnlyList<string> listed, Dictionary<string, SpacingClass> classes)
    {
        WordCounts counts = new();
        foreach (string line in plain) counts.AddPlain(Normalizer.Default.Normalize(line));
        foreach (string line in edited.Concat(listed)) counts.AddSides(Normalizer.Default.Normalize(line));
        uint[] entries = new uint[1 << SpacingModel.EntryBits];
        foreach ((string word, SpacingEntry entry) in counts.Kept(classes)) SpacingModel.Add(entries, HashOf(word), entry);
        PairCounts pairs = new();
        foreach (string text in listed.Concat(plain)) pairs.Add(Normalizer.Default.Normalize(text), joined: true);
        foreach (string text in plain) pairs.Add(Normalizer.Default.Normalize(text), joined: false);
        foreach ((ulong pair, byte level) in pairs.Kept(classes, HashOf)) SpacingModel.Add(entries, pair, new SpacingEntry(SpacingClass.None, level, SpacingSides.None));
        return entries;
    }

    private static ulong HashOf(string word) => SpacingWord.Of(word, SpacingText.NoModel).Hash;
}
