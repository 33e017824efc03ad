using PersianNews.Tagging;
using PersianNews.Training.Classes;
using PersianNews.Training.Corpora;
using PersianNews.Training.Crf;
using PersianNews.Training.Neural;

namespace PersianNews.Training.Tests;

public class TaggerTrainerTests
{
    [Fact]
    public void Training_twice_gives_the_same_bytes()
    {
        using TempFolder folder = new();
        TrainingOptions options = Full(folder);
        byte[] model = TaggerTrainer.Train(options);
        Assert.Equal(model, TaggerTrainer.Train(options));
        Assert.NotEqual(model, TaggerTrainer.Train(options with { Crf = options.Crf with { Seed = 2 } }));
    }

    [Fact]
    public void A_model_states_where_it_comes_from()
    {
        using TempFolder folder = new();
        TaggerModel model = TaggerModel.Load(new MemoryStream(TaggerTrainer.Train(Full(folder))));
        Assert.Equal(["corpus.conll"], model.Info.Corpora);
        Assert.Equal(["plain.txt"], model.Info.Texts);
        Assert.Equal(["families.txt", "knowledge.tsv"], model.Info.Lexicons);
        Assert.Contains("seed=1", model.Info.Settings);
        Assert.Contains("epochs=3", model.Info.Settings);
        Assert.Contains("student-epochs=3", model.Info.Settings);
        Assert.Contains("corpus-share=0.08", model.Info.Settings);
        Assert.Equal(["LOC", "ORG", "PER"], model.EntityTypes.Select(static t => t.Name));
        Assert.Equal(["families", "kb-ORG", "kb-LOC"], model.Lexicon.Names);
        Assert.InRange(model.Classes.Granularities, 2, WordClasses.MaxGranularities);
    }

    [Fact]
    public void A_corpus_of_other_types_helps_and_leaves_no_type_in_the_model()
    {
        using TempFolder folder = new();
        TrainingOptions options = Full(folder) with { Auxiliary = [folder.Write("other.conll", "تهران\tB-CITY\nبود\tO\n")] };
        TaggerModel model = TaggerModel.Load(new MemoryStream(TaggerTrainer.Train(options)));
        Assert.Equal(["corpus.conll", "other.conll"], model.Info.Corpora);
        Assert.Equal(["LOC", "ORG", "PER"], model.EntityTypes.Select(static t => t.Name));
    }

    [Fact]
    public void A_network_can_be_the_model_and_is_the_same_every_time()
    {
        using TempFolder folder = new();
        TrainingOptions options = Full(folder) with { StudentWidth = 32 };
        byte[] file = TaggerTrainer.Train(options);
        Assert.Equal(file, TaggerTrainer.Train(options));
        TaggerModel model = TaggerModel.Load(new MemoryStream(file));
        Assert.Equal(32, model.Network!.Shape.Width);
        Assert.Contains("student-width=32", model.Info.Settings);
        Assert.Equal(["corpus.conll"], model.Info.Corpora);
        Assert.Equal(["LOC", "ORG", "PER"], model.EntityTypes.Select(static t => t.Name));
    }

    [Theory]
    [InlineData(0, "features", 0)]
    [InlineData(32, "rows", 3)]
    public void A_network_learns_from_the_texts_of_further_corpora_too(int width, string kind, int further)
    {
        using TempFolder folder = new();
        List<string> told = [];
        string other = folder.Write("other.conll", "تهران\tB-CITY\nبود\tO\n.\tO\n");
        TaggerTrainer.Train(Full(folder) with { Auxiliary = [other], StudentWidth = width }, told.Add);
        int corpus = ConllReader.Read(CaseFiles.Corpus).Sum(static s => s.Words.Length);
        string lesson = told.Last(line => line.EndsWith(kind, StringComparison.Ordinal));
        Assert.StartsWith($"{4 * corpus + further:N0} tokens", lesson, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_without_text_or_teachers_or_of_odd_width_is_refused()
    {
        using TempFolder folder = new();
        TrainingOptions options = Full(folder) with { StudentWidth = 32 };
        Assert.Throws<ArgumentException>(() => TaggerTrainer.Train(options with { Texts = [] }));
        Assert.Throws<ArgumentException>(() => TaggerTrainer.Train(options with { Neural = options.Neural with { Networks = 0 } }));
        foreach (int width in new[] { -32, 31, 33, 2048 })
            Assert.Throws<ArgumentOutOfRangeException>(() => TaggerTrainer.Train(options with { StudentWidth = width }));
    }

    [Fact]
    public void Without_networks_the_corpora_alone_are_learned()
    {
        using TempFolder folder = new();
        List<string> told = [];
        TrainingOptions options = Full(folder);
        TaggerTrainer.Train(options with { Neural = options.Neural with { Networks = 0 } }, told.Add);
        Assert.DoesNotContain(told, static line => line.StartsWith("network", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 3)]
    [InlineData(0.75, 9)]
    public void The_corpora_are_repeated_until_they_are_their_share_of_the_lesson(double share, int copies)
    {
        using TempFolder folder = new();
        List<string> told = [];
        TaggerTrainer.Train(Full(folder) with { CorpusShare = share }, told.Add);
        int corpus = ConllReader.Read(CaseFiles.Corpus).Sum(static s => s.Words.Length);
        string lesson = told.Last(static line => line.EndsWith("features", StringComparison.Ordinal));
        Assert.StartsWith($"{(3 + copies) * corpus:N0} tokens", lesson, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_share_out_of_range_is_refused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TaggerTrainer.Train(new TrainingOptions { Corpora = [CaseFiles.Corpus], CorpusShare = share }));

    [Fact]
    public void A_lexicon_reaches_names_that_no_corpus_has()
    {
        using TempFolder folder = new();
        SeededRandom random = new(9);
        string[] words = [.. Enumerable.Range(0, 122).Select(_ => Word(ref random))];
        string corpus = folder.Write("c.conll", string.Join('\n', words[..120].Select(static (word, i) => $"{word}\t{(i % 2 == 0 ? "B-LOC" : "O")}\n")));
        string lexicon = folder.Write("places.txt", string.Join('\n', words.Where(static (_, i) => i % 2 == 0)));
        TrainingOptions options = new() { Corpora = [corpus], Lexicons = [lexicon], Crf = CaseFiles.ByHeart with { WordDropout = 0.5f } };
        Tagger tagger = new(TaggerModel.Load(new MemoryStream(TaggerTrainer.Train(options))));
        Assert.Equal(["B-LOC"], tagger.Label([words[120]]));
        Assert.Equal(["O"], tagger.Label([words[121]]));
    }

    [Fact]
    public void Gold_texts_and_tokens_train_together()
    {
        List<string> told = [];
        byte[] model = TaggerTrainer.Train(
            new TrainingOptions { Corpora = [CaseFiles.Gold, CaseFiles.Corpus], Crf = new CrfOptions { Epochs = 1 } }, told.Add);
        Assert.Contains(told, static line => line.StartsWith("27 sentences", StringComparison.Ordinal));
        Assert.Contains(told, static line => line.StartsWith("pass 1:", StringComparison.Ordinal));
        Assert.Equal(["gold.jsonl", "corpus.conll"], TaggerModel.Load(new MemoryStream(model)).Info.Corpora);
    }

    [Fact]
    public void A_corpus_without_mentions_makes_a_tagger_that_finds_none()
    {
        using TempFolder folder = new();
        byte[] model = TaggerTrainer.Train(new TrainingOptions { Corpora = [folder.Write("a.conll", "خبری\tO\nنبود\tO\n")] });
        Tagger tagger = new(TaggerModel.Load(new MemoryStream(model)));
        Assert.Empty(tagger.Model.EntityTypes);
        Assert.Equal(["O", "O"], tagger.Label(["تهران", "بود"]));
    }

    [Fact]
    public void Corpora_without_sentences_are_refused()
    {
        using TempFolder folder = new();
        TrainingOptions options = new() { Corpora = [folder.Write("empty.conll", "\n\n")] };
        Assert.Throws<InvalidDataException>(() => TaggerTrainer.Train(options));
    }

    [Fact]
    public void More_types_than_a_model_holds_are_refused()
    {
        using TempFolder folder = new();
        string path = folder.Write("many.conll", string.Concat(Enumerable.Range(0, 128).Select(static i => $"x\tB-T{i}\n")));
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => TaggerTrainer.Train(new TrainingOptions { Corpora = [path] }));
        Assert.Contains("128 entity types", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_types_as_a_model_holds_are_learned()
    {
        using TempFolder folder = new();
        string path = folder.Write("many.conll", string.Concat(Enumerable.Range(0, 127).Select(static i => $"{(char)('a' + i / 26)}{(char)('a' + i % 26)}\tB-T{i}\n\n")));
        TrainingOptions options = new() { Corpora = [path], Crf = CaseFiles.ByHeart };
        Tagger tagger = new(TaggerModel.Load(new MemoryStream(TaggerTrainer.Train(options))));
        Assert.Equal(1.0, TaggerEvaluator.Evaluate(path, tagger).All.F1);
    }

    [Fact]
    public void Wrong_arguments_and_missing_files_throw_the_standard_exceptions()
    {
        Assert.Throws<ArgumentNullException>(() => TaggerTrainer.Train(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => TaggerTrainer.Train(new TrainingOptions { Corpora = [CaseFiles.Corpus], Classes = new int[41] }));
        Assert.Throws<FileNotFoundException>(() => TaggerTrainer.Train(new TrainingOptions { Corpora = [CaseFiles.PathOf("none.conll")] }));
    }

    private static string Word(ref SeededRandom random)
    {
        Span<char> word = stackalloc char[6];
        foreach (ref char c in word)
            c = (char)('a' + random.Next(26));
        return word.ToString();
    }

    /// <summary>Small options with everything: corpus, text and lexicons.</summary>
    private static TrainingOptions Full(TempFolder folder)
    {
        IEnumerable<string> lines = ConllReader.Read(CaseFiles.Corpus).Select(static s => string.Join(' ', s.Words));
        return new TrainingOptions
        {
            Corpora = [CaseFiles.Corpus],
            Texts = [folder.Write("plain.txt", string.Join('\n', lines.Concat(lines).Concat(lines)))],
            Lexicons = [CaseFiles.PathOf("families.txt"), CaseFiles.PathOf("knowledge.tsv")],
            Classes = [4, 8],
            Vectors = new VectorOptions { Dimensions = 16, Buckets = 512, Epochs = 2 },
            Crf = CaseFiles.ByHeart with { Epochs = 3, WordDropout = 0.1f },
            Neural = new NeuralOptions { Networks = 2, Epochs = 2 },
        };
    }
}
