namespace PersianNews.Training.Tests;

public class EvaluationTests
{
    [Fact]
    public void Precision_recall_and_F1_follow_from_the_counts()
    {
        TypeScore score = new(Correct: 6, Found: 8, Gold: 12);
        Assert.Equal(0.75, score.Precision);
        Assert.Equal(0.5, score.Recall);
        Assert.Equal(0.6, score.F1, 12);
    }

    [Fact]
    public void Nothing_found_and_nothing_to_find_score_zero()
    {
        Assert.Equal((0, 0, 0), (default(TypeScore).Precision, default(TypeScore).Recall, default(TypeScore).F1));
        Assert.Equal(0, new TypeScore(0, 0, 5).F1);
        Assert.Equal(0, new TypeScore(0, 5, 0).F1);
    }

    [Fact]
    public void All_types_together_are_summed_before_they_are_divided()
    {
        Evaluation evaluation = new(new Dictionary<string, TypeScore> { ["PER"] = new(1, 1, 1), ["LOC"] = new(1, 3, 5) }, 40);
        Assert.Equal(new TypeScore(2, 4, 6), evaluation.All);
        Assert.Equal(0.4, evaluation.All.F1, 12);
        Assert.Equal(default, new Evaluation(new Dictionary<string, TypeScore>(), 0).All);
    }
}
