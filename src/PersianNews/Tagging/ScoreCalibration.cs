namespace PersianNews.Tagging;

/// <summary>Turns a model's probability for a mention into how often such mentions are right: a line over log-odds (Platt 1999).</summary>
/// <param name="Slope">What the log-odds are multiplied by.</param>
/// <param name="Intercept">What is added.</param>
internal readonly record struct ScoreCalibration(float Slope, float Intercept)
{
    private const float Edge = 1e-6f;

    /// <summary>Leaves probabilities as they are.</summary>
    public static ScoreCalibration None { get; } = new(1, 0);

    /// <summary>The calibrated probability.</summary>
    public float Of(float probability) =>
        this == None ? probability : 1 / (1 + MathF.Exp(-(Slope * LogOdds(probability) + Intercept)));

    /// <summary>The log-odds of a probability, held within what a float tells apart from certainty.</summary>
    public static float LogOdds(float probability)
    {
        float p = Math.Clamp(probability, Edge, 1 - Edge);
        return MathF.Log(p / (1 - p));
    }
}
