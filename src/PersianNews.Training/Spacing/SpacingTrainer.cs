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
        Dictionary<string, SpacingClass> classes = SpacingLexicon.Read(lexiconFolder);
        (string Word, SpacingEntry Entry)[] words = [.. CountWords(plain).Kept(classes)];
        (ulong Left, ulong Right, byte Level)[] pairs = [.. CountPairs(plain, listed).Kept(classes, HashOf)];
        SpacingPairTable pairTable = new();
        foreach ((ulong left, ulong right, byte level) in pairs) pairTable.Add(left, right, level);
        SpacingWordTable wordTable = BuildWords(words);
        SpacingModel unweighed = new(new sbyte[1 << SpacingModel.WeightBits], wordTable, pairTable);
        SpacingExamples[] some = Examples(plain, unweighed);
        SpacingExamples[] exact = Examples(edited, unweighed);
        LogisticRegression regression = new(1 << SpacingModel.WeightBits);
        regression.Count([.. some, .. exact]);
        foreach (SpacingExamples examples in some) regression.Fit(examples, PlainEpochs, PlainTrust);
        foreach (SpacingExamples examples in exact) regression.Fit(examples, EditedEpochs, (1, 1));
        sbyte[] weights = Array.ConvertAll(regression.Weights, w => (sbyte)Math.Clamp(Math.Round(w * SpacingModel.Scale), -127, 127));
        SpacingModel model = new(weights, wordTable, pairTable);
        ILookup<ulong, ulong> rights = pairs.ToLookup(p => p.Left, p => p.Right);
        new SpacingModel(weights, BuildWords(words.Select(w => (w.Word, Settle(w.Word, w.Entry, model, rights)))), pairTable).Write(output);
    }

    /// <summary>Adds to an entry what follows from weights and pairs, so that it need not be looked up.</summary>
    private static SpacingEntry Settle(string word, SpacingEntry entry, SpacingModel model, ILookup<ulong, ulong> rights)
    {
        SpacingWord whole = SpacingWord.Of(word, model);
        int cut = SpacingSplitter.Find(model, SpacingOptions.Default, word, whole, optional: true, SpacingSplitter.LeastThreshold);
        int groups = rights[whole.Hash].Aggregate(0, (groups, right) => groups | (1 << SpacingEntry.GroupOf(right)));
        return entry with
        {
            IsWhole = cut == 0,
            UnpairedGroups = (byte)~groups,
            LeftWeight = model.Weight(SpacingFeatures.OfLeft(whole.Hash)),
            RightWeight = model.Weight(SpacingFeatures.OfRight(whole.Hash)),
        };
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

    private static WordCounts CountWords(IEnumerable<string> plain)
    {
        WordCounts counts = new();
        foreach (string line in plain) counts.AddPlain(Normalizer.Default.Normalize(line));
        return counts;
    }

    private static SpacingWordTable BuildWords(IEnumerable<(string Word, SpacingEntry Entry)> words)
    {
        SpacingWordTable table = new();
        foreach ((string word, SpacingEntry entry) in words) table.Add(HashOf(word), entry);
        return table;
    }

    private static PairCounts CountPairs(IReadOnlyList<string> plain, IReadOnlyList<string> listed)
    {
        PairCounts counts = new();
        foreach (string text in listed.Concat(plain)) counts.Add(Normalizer.Default.Normalize(text), joined: true);
        foreach (string text in plain) counts.Add(Normalizer.Default.Normalize(text), joined: false);
        return counts;
    }

    private static ulong HashOf(string word) => SpacingWord.Of(word, SpacingText.NoModel).Hash;
}
