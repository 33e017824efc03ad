using PersianNews.Tagging;

namespace PersianNews.Training.Tests;

public class ScoreCalibratorTests
{
    [Fact]
    public void Scores_come_to_say_how_often_they_are_right()
    {
        // Of those scored 0.99 seven in ten are right, of those scored 0.7 four in ten.
        List<(float, bool)> scored = [];
        for (int i = 0; i < 1000; i++)
        {
            scored.Add((0.99f, i % 10 < 7));
            scored.Add((0.7f, i % 10 < 4));
        }

        ScoreCalibration calibration = ScoreCalibrator.Fit(scored);
        Assert.Equal(0.7f, calibration.Of(0.99f), 0.01f);
        Assert.Equal(0.4f, calibration.Of(0.7f), 0.01f);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Scores_stay_probabilities_and_in_order_where_all_mentions_agree(bool right)
    {
        ScoreCalibration calibration = ScoreCalibrator.Fit([(0.9f, right), (0.5f, right), (1f, right), (0f, right)]);
        float[] scores = [.. new[] { 0f, 0.1f, 0.5f, 0.9f, 1f }.Select(calibration.Of)];
        Assert.All(scores, static s => Assert.InRange(s, 0f, 1f));
        Assert.Equal(scores.Order(), scores);
    }

    [Fact]
    public void Without_mentions_scores_are_the_models_own() => Assert.Equal(0.8f, ScoreCalibrator.Fit([]).Of(0.8f), 1e-4f);
}
