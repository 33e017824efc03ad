using PersianNews.Tagging;
using PersianNews.Training.Classes;
using PersianNews.Training.Corpora;
using PersianNews.Training.Crf;
using PersianNews.Training.Neural;

namespace PersianNews.Training.Tests.Neural;

public class NetworkStudentTests
{
    private const int Width = 32;

    [Fact]
    public void Learns_a_toy_task_without_a_mistake_and_keeps_it_in_8_bits()
    {
        List<LabelledSentence> gold = [.. ConllReader.Read(CaseFiles.Corpus)];
        TaggerModel model = Teach(gold, Vectors(gold), epochs: 60);
        Tagger tagger = new(model);
        Assert.Equal(gold.Select(static s => s.Labels), gold.Select(s => tagger.Label(s.Words)));
        Assert.Equal(Width, model.Features.Stride);
    }

    [Fact]
    public void A_model_of_a_network_scores_as_the_network_does()
    {
        List<LabelledSentence> gold = [.. ConllReader.Read(CaseFiles.Corpus)];
        TaggerModel crf = Crf();
        WordVectors vectors = Vectors(gold);
        NeuralWords words = new(crf.Classes, crf.Lexicon, vectors);
        NeuralSentence[] read = [.. gold.Select(s => words.Read(s.Words, []))];
        words.Freeze();
        Network network = new(new() { Width = Width, VectorLength = vectors.Length, Heads = [crf.Labels.Stride] }, words.RowCount, 3);
        // Far from zero, so that no row is left out.
        foreach (ref float weight in network.Embeddings.AsSpan())
            weight *= 10;
        TaggerSession session = new(NetworkQuantizer.Model(crf, words, vectors, network, new LabelHead(crf.Labels)));
        NetworkPass pass = new(network);
        SeededRandom none = new(0);
        for (int i = 0; i < gold.Count; i++)
        {
            pass.Begin(words, [read[i]], 0, ref none);
            pass.Forward(0, 0, ref none);
            float[] expected = new HeadPass(network).Scores(pass, 0).ToArray();
            session.Begin(read[i].Types.Length);
            foreach (string word in gold[i].Words)
                session.Add(word);
            int[] scores = session.Score().ToArray();
            for (int j = 0; j < scores.Length; j++)
                Assert.Equal(expected[j], scores[j] / 256f, 0.1f);
        }
    }

    [Fact]
    public void Rows_that_say_nothing_are_left_out()
    {
        List<LabelledSentence> gold = [.. ConllReader.Read(CaseFiles.Corpus)];
        TaggerModel model = Teach(gold, WordVectors.None, epochs: 1);
        int before = model.Features.Checks.ToArray().Count(static check => check != 0);
        // Seen once in a long lesson, a word's letters move their rows by less than what counts.
        List<string[]> text = [.. Enumerable.Range(0, 200).Select(static i => new[] { "کلمه" + (char)('\u0621' + i % 26) + i })];
        TaggerModel longer = Teach(gold, WordVectors.None, epochs: 1, text);
        int after = longer.Features.Checks.ToArray().Count(static check => check != 0);
        Assert.True(after < before + 200, $"{before} rows, {after} with 200 more words");
    }

    private static TaggerModel Teach(List<LabelledSentence> gold, WordVectors vectors, int epochs, IReadOnlyList<string[]>? text = null)
    {
        text ??= [];
        // Long steps, so that a toy's rows grow past what counts as saying nothing, as those of words that are met often do.
        NeuralOptions options = new() { Epochs = epochs, BatchSize = 4, EmbeddingRate = 0.1f, WordDropout = 0, InputDropout = 0, Dropout = 0 };
        byte[][] found = [.. text.Select(static s => new byte[s.Length])];
        return NetworkStudent.Train(Crf(), vectors, gold, 2, text, found, Width, options, null, CancellationToken.None);
    }

    private static TaggerModel Crf()
    {
        using MemoryStream file = new(TaggerTrainer.Train(new TrainingOptions
        {
            Corpora = [CaseFiles.Corpus],
            Lexicons = [CaseFiles.PathOf("families.txt"), CaseFiles.PathOf("knowledge.tsv")],
            Crf = new CrfOptions { Epochs = 1 },
        }));
        return TaggerModel.Load(file);
    }

    /// <summary>Random vectors for half of the words, and for one that no sentence has.</summary>
    private static WordVectors Vectors(List<LabelledSentence> gold)
    {
        ulong[] words = [.. gold.SelectMany(static s => s.Words).Append("نیست‌انگار").Distinct().Where(static (_, i) => i % 2 == 0).Select(static w => FeatureHash.Of(w))];
        SeededRandom random = new(8);
        return new WordVectors(16, words, [.. Enumerable.Range(0, words.Length * 16).Select(_ => random.NextSingle() - 0.5f)]);
    }
}
