namespace PersianNews.Training;

/// <summary>How many mentions were found rightly, wrongly and not at all.</summary>
/// <param name="Correct">Found with just the gold span and type.</param>
/// <param name="Found">All found.</param>
/// <param name="Gold">All there are.</param>
public readonly record struct TypeScore(int Correct, int Found, int Gold)
{
    /// <summary>Share of the found that are right; 0 where nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Correct / Found;

    /// <summary>Share of the gold that was found; 0 where there is no gold.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Found + Gold == 0 ? 0 : 2.0 * Correct / (Found + Gold);

    /// <summary>The sum of two counts.</summary>
    public static TypeScore operator +(TypeScore a, TypeScore b) => new(a.Correct + b.Correct, a.Found + b.Found, a.Gold + b.Gold);
}
