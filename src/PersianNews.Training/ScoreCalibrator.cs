using PersianNews.Tagging;

namespace PersianNews.Training;

/// <summary>
/// Fits the line that turns a model's log-odds into those of being right, by logistic regression on gold texts (Platt 1999), so that of the
/// mentions scored 0.9 nine in ten are right.
/// </summary>
internal static class ScoreCalibrator
{
    private const int Rounds = 50;
    private const double Ridge = 1e-3;

    /// <summary>Fits on a tagger whose scores are its model's own.</summary>
    /// <param name="scored">The model's score of each found mention, and whether it is right.</param>
    public static ScoreCalibration Fit(IReadOnlyList<(float Score, bool Right)> scored)
    {
        double slope = 1;
        double intercept = 0;
        double loss = Loss(scored, slope, intercept);
        for (int round = 0; round < Rounds; round++)
        {
            double g0 = Ridge * intercept, g1 = Ridge * (slope - 1), h00 = Ridge, h01 = 0, h11 = Ridge;
            foreach ((float score, bool right) in scored)
            {
                double x = ScoreCalibration.LogOdds(score);
                double p = 1 / (1 + Math.Exp(-(slope * x + intercept)));
                double error = p - (right ? 1 : 0);
                double weight = p * (1 - p);
                g0 += error;
                g1 += error * x;
                h00 += weight;
                h01 += weight * x;
                h11 += weight * x * x;
            }

            // Newton's step, halved until it does not overshoot.
            double determinant = h00 * h11 - h01 * h01;
            double down = (h11 * g0 - h01 * g1) / determinant;
            double turn = (h00 * g1 - h01 * g0) / determinant;
            double next = double.PositiveInfinity;
            double share = 2;
            while (!(next <= loss) && share > 1e-6)
            {
                share /= 2;
                next = Loss(scored, slope - share * turn, intercept - share * down);
            }

            if (!(next < loss - 1e-12))
                break;
            slope -= share * turn;
            intercept -= share * down;
            loss = next;
        }

        return slope > 0 ? new ScoreCalibration((float)slope, (float)intercept) : ScoreCalibration.None;
    }

    /// <summary>Negative log-likelihood, with a ridge that holds a fit all mentions agree on near the model's own odds.</summary>
    private static double Loss(IReadOnlyList<(float Score, bool Right)> scored, double slope, double intercept)
    {
        double loss = Ridge / 2 * (intercept * intercept + (slope - 1) * (slope - 1));
        foreach ((float score, bool right) in scored)
        {
            double odds = slope * ScoreCalibration.LogOdds(score) + intercept;
            double against = right ? -odds : odds;
            loss += Math.Max(against, 0) + Math.Log(1 + Math.Exp(-Math.Abs(against)));
        }

        return loss;
    }
}
