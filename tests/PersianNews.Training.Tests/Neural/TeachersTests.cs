using PersianNews.Tagging;
using PersianNews.Training.Classes;
using PersianNews.Training.Corpora;
using PersianNews.Training.Crf;
using PersianNews.Training.Neural;

namespace PersianNews.Training.Tests.Neural;

public class TeachersTests
{
    private static readonly NeuralOptions Quick = new() { Networks = 2, Epochs = 30, BatchSize = 4, WordDropout = 0, InputDropout = 0, Dropout = 0 };

    [Fact]
    public void Learn_a_toy_task_without_a_mistake()
    {
        (List<LabelledSentence> gold, byte[][] found, LabelSet labels) = Teach();
        Assert.Equal(gold.Select(s => labels.Encode(s.Labels)), found);
    }

    [Fact]
    public void Learn_the_same_every_time()
    {
        List<string> first = [];
        List<string> second = [];
        Teach(first.Add);
        Teach(second.Add);
        Assert.Equal(first, second);
        Assert.StartsWith("network 1 of 2, pass 1:", first[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Learn_from_a_corpus_of_other_types_beside_their_own()
    {
        LabelledSentence[] other = [new(["تهران", "بزرگ", "است"], ["B-CITY", "O", "O"]), new(["او", "رفت"], ["O", "O"])];
        (List<LabelledSentence> gold, byte[][] found, LabelSet labels) = Teach(null, other);
        Assert.Equal(gold.Select(s => labels.Encode(s.Labels)), found);
    }

    [Fact]
    public void Say_what_their_crf_says_where_no_network_speaks()
    {
        TaggerModel crf = Crf(15);
        Teachers teachers = Teachers.Train(
            crf, new NeuralWords(crf.Classes, crf.Lexicon, WordVectors.None), [], [crf.Labels], Quick with { Networks = 0 }, null, CancellationToken.None);
        List<LabelledSentence> gold = [.. ConllReader.Read(CaseFiles.Corpus)];
        Tagger tagger = new(crf);
        Assert.Contains(gold, s => tagger.Label(s.Words).Any(static l => l != "O"));
        Assert.Equal(
            gold.Select(s => crf.Labels.Encode(tagger.Label(s.Words))),
            teachers.Label([.. gold.Select(static s => s.Words)], CancellationToken.None));
    }

    /// <summary>A CRF after so many passes; after none it holds all labels equally likely.</summary>
    private static TaggerModel Crf(int passes)
    {
        using MemoryStream file = new(TaggerTrainer.Train(new TrainingOptions { Corpora = [CaseFiles.Corpus], Crf = new CrfOptions { Epochs = passes } }));
        return TaggerModel.Load(file);
    }

    private static (List<LabelledSentence> Gold, byte[][] Found, LabelSet Labels) Teach(Action<string>? progress = null, params LabelledSentence[] other)
    {
        List<LabelledSentence> gold = [.. ConllReader.Read(CaseFiles.Corpus)];
        LabelSet labels = new(["LOC", "ORG", "PER"]);
        LabelSet otherLabels = new(["CITY"]);
        NeuralWords words = new(WordClasses.None, PhraseLexicon.None, WordVectors.None);
        List<NeuralCorpus> corpora = [new([.. gold.Select(s => words.Read(s.Words, labels.Encode(s.Labels)))], 0)];
        if (other.Length > 0)
            corpora.Add(new([.. other.Select(s => words.Read(s.Words, otherLabels.Encode(s.Labels)))], 1));
        LabelSet[] sets = other.Length > 0 ? [labels, otherLabels] : [labels];
        Teachers teachers = Teachers.Train(Crf(0), words, [.. corpora], sets, Quick, progress, CancellationToken.None);
        return (gold, teachers.Label([.. gold.Select(static s => s.Words)], CancellationToken.None), labels);
    }
}
