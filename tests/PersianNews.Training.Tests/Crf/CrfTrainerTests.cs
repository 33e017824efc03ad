using PersianNews.Tagging;
using PersianNews.Training.Corpora;
using PersianNews.Training.Crf;

namespace PersianNews.Training.Tests.Crf;

public class CrfTrainerTests
{
    [Fact]
    public void Learns_a_toy_task_without_a_mistake()
    {
        byte[] model = TaggerTrainer.Train(new TrainingOptions { Corpora = [CaseFiles.Corpus], Crf = CaseFiles.ByHeart });
        Tagger tagger = new(TaggerModel.Load(new MemoryStream(model)));
        Evaluation result = TaggerEvaluator.Evaluate(CaseFiles.Corpus, tagger);
        Assert.Equal(1.0, result.All.F1);
        Assert.Equal(32, result.All.Gold);
        Assert.Equal(["LOC", "ORG", "PER"], result.Types.Keys);
    }

    [Fact]
    public void Likelihood_grows_towards_certainty()
    {
        (TrainingSet set, LabelSet labels) = Set();
        List<double> likelihoods = [];
        new CrfTrainer(set, labels, CaseFiles.ByHeart with { Epochs = 6 }).Train((_, likelihood) => likelihoods.Add(likelihood), CancellationToken.None);
        Assert.Equal(6, likelihoods.Count);
        Assert.All(likelihoods, static likelihood => Assert.InRange(likelihood, double.MinValue, 0));
        Assert.InRange(likelihoods[^1], likelihoods[0] / 10, 0);
    }

    [Fact]
    public void Forbidden_transitions_stay_forbidden()
    {
        (TrainingSet set, LabelSet labels) = Set();
        CrfWeights weights = new CrfTrainer(set, labels, new CrfOptions { Epochs = 2 }).Train(null, CancellationToken.None);
        for (int previous = 0; previous <= labels.Count; previous++)
        {
            for (int next = 0; next < labels.Count; next++)
            {
                bool allowed = previous == labels.Count ? !LabelSet.IsInside(next) : LabelSet.MayFollow(previous, next);
                Assert.Equal(allowed, weights.Transitions[previous * weights.Stride + next] > -1000);
            }
        }
    }

    [Fact]
    public void The_cost_of_a_miss_makes_missing_less_likely()
    {
        Assert.True(OutsideWeight(missCost: 2) < OutsideWeight(missCost: 0));
    }

    [Fact]
    public void Training_stops_when_it_is_cancelled()
    {
        (TrainingSet set, LabelSet labels) = Set();
        CrfTrainer trainer = new(set, labels, new CrfOptions());
        Assert.Throws<OperationCanceledException>(() => trainer.Train(null, new CancellationToken(canceled: true)));
    }

    private static (TrainingSet Set, LabelSet Labels) Set()
    {
        LabelSet labels = new(["LOC", "ORG", "PER"]);
        TrainingSet set = new(labels, WordClasses.None, PhraseLexicon.None);
        foreach (LabelledSentence sentence in ConllReader.Read(CaseFiles.Corpus))
            set.Add(sentence);
        set.Complete();
        return (set, labels);
    }

    /// <summary>Sum of all weights for the label outside.</summary>
    private static double OutsideWeight(float missCost)
    {
        (TrainingSet set, LabelSet labels) = Set();
        CrfWeights weights = new CrfTrainer(set, labels, CaseFiles.ByHeart with { Epochs = 4, MissCost = missCost }).Train(null, CancellationToken.None);
        double sum = 0;
        for (int i = 0; i < weights.Emissions.Length; i += weights.Stride)
            sum += weights.Emissions[i];
        return sum;
    }
}
