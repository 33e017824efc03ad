using PersianNews.Tagging;
using PersianNews.Tagging.Networks;

namespace PersianNews.Tests.Tagging.Networks;

public class NetworkScorerTests
{
    private static readonly string[] Sentence = ["علی", "صادقی", "رئیس", "سازمان", "ملل", "متحد", "به", "تهران", "رفت"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    public void Scores_are_those_of_the_definition(int length)
    {
        TaggerModel model = TinyNetwork.Create();
        string[] words = Sentence[..length];
        double[] expected = Definition(model, words);
        int[] scores = Scores(new TaggerSession(model), words);
        Assert.Equal(expected.Length, scores.Length);
        for (int i = 0; i < scores.Length; i++)
            Assert.Equal(expected[i], scores[i] * model.Scale, 0.02);
    }

    [Fact]
    public void The_test_sentence_has_phrases_of_the_lexicon()
    {
        TaggerModel model = TinyNetwork.Create();
        Assert.Contains(Marks(model, Sentence), static mark => mark != 0);
    }

    [Fact]
    public void What_was_tagged_before_does_not_count()
    {
        TaggerModel model = TinyNetwork.Create();
        TaggerSession session = new(model);
        int[] first = Scores(session, Sentence);
        Scores(session, [.. Enumerable.Range(0, 600).Select(static i => $"w{i}")]);
        Assert.Equal(first, Scores(session, Sentence));
        Assert.Equal(first, Scores(new TaggerSession(model), Sentence));
    }

    [Fact]
    public void Scoring_known_words_allocates_nothing()
    {
        foreach (TaggerModel model in new[] { TinyNetwork.Create(), TinyTagger.Shared.Model })
        {
            TaggerSession session = new(model);
            Score(session, Sentence);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Score(session, Sentence);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [Fact]
    public void Weights_out_of_all_bounds_neither_throw_nor_allow_what_is_forbidden()
    {
        TaggerModel tiny = TinyNetwork.Create();
        foreach (float scale in new[] { 1e6f, 1e30f, float.PositiveInfinity, float.NaN })
        {
            TaggerModel model = new(
                tiny.Info, tiny.Labels, tiny.Classes, tiny.Lexicon, tiny.Features, tiny.Transitions, tiny.Scale, tiny.Network! with { RowScale = scale });
            string[] labels = new Tagger(model).Label(Sentence);
            int previous = LabelSet.Outside;
            for (int i = 0; i < labels.Length; i++)
            {
                int label = model.Labels.IndexOf(labels[i]);
                Assert.True(LabelSet.MayFollow(previous, label));
                previous = label;
            }
        }
    }

    private static int[] Scores(TaggerSession session, string[] words) => Score(session, words).ToArray();

    private static ReadOnlySpan<int> Score(TaggerSession session, string[] words)
    {
        session.Begin(words.Length);
        foreach (string word in words)
            session.Add(word);
        return session.Score();
    }

    private static ulong[] Marks(TaggerModel model, string[] words)
    {
        ulong[] hashes = [.. words.Select(static w => FeatureHash.Of(FormOf(w)))];
        bool[] begins = [.. hashes.Select(h => model.Lexicon.Find(h, out bool begins) is var _ && begins)];
        ulong[] marks = new ulong[words.Length];
        model.Lexicon.MarkPhrases(hashes, begins, marks);
        return marks;
    }

    private static string FormOf(string word)
    {
        Span<char> form = stackalloc char[WordForm.MaxLength];
        return form[..WordForm.Write(word, form)].ToString();
    }

    /// <summary>The network written out: rows summed, gated convolutions added to what they see, a linear head.</summary>
    private static double[] Definition(TaggerModel model, string[] words)
    {
        TaggerNetwork network = model.Network!;
        NetworkShape shape = network.Shape;
        int width = shape.Width;
        ulong[] marks = Marks(model, words);
        double[][] states = [.. words.Select((word, t) => Input(model, word, marks[t]))];
        for (int layer = 0; layer < shape.Dilations.Length; layer++)
        {
            double[][] seen = states;
            int at = layer;
            states = [.. seen.Select((own, t) =>
            {
                double[] z = [.. network.Dense.AsSpan(shape.LayerBiasAt(at), 2 * width).ToArray().Select(static b => (double)b)];
                for (int side = -1; side <= 1; side++)
                {
                    int neighbour = t + side * shape.Dilations[at];
                    if (neighbour < 0 || neighbour >= seen.Length)
                        continue;
                    for (int k = 0; k < width; k++)
                    {
                        for (int j = 0; j < 2 * width; j++)
                            z[j] += seen[neighbour][k] * network.Dense[shape.LayerAt(at) + ((side + 1) * width + k) * 2 * width + j];
                    }
                }

                return own.Select((x, j) => x + z[j] / (1 + Math.Exp(-z[width + j]))).ToArray();
            })];
        }

        int head = shape.HeadAt(0);
        int stride = model.Labels.Stride;
        return [.. states.SelectMany(state => Enumerable.Range(0, stride).Select(label =>
            network.Dense[head + width * stride + label] + state.Select((x, k) => x * network.Dense[head + k * stride + label]).Sum()))];
    }

    private static double[] Input(TaggerModel model, string word, ulong marks)
    {
        string form = FormOf(word);
        ulong hash = FeatureHash.Of(form);
        ulong[] atoms = new ulong[FeatureSchema.MaxAtoms];
        int count = WordAtoms.Collect(form, hash, model.Classes.Find(hash), model.Lexicon.Find(hash, out _), atoms, new AtomGroup[atoms.Length]);
        IEnumerable<ulong> features = atoms[..count].Select(static a => FeatureSchema.Unary(a, 0))
            .Concat(Enumerable.Range(0, 64).Where(bit => ((marks >> bit) & 1) != 0).Select(static bit => WordAtoms.PhraseFeature(bit, 0)));
        double[] input = new double[model.Network!.Shape.Width];
        foreach (int row in features.Select(model.Features.Find).Where(static row => row >= 0))
        {
            for (int j = 0; j < input.Length; j++)
                input[j] += model.Features.Rows[row + j] * model.Network.RowScale;
        }

        return input;
    }
}
