using PersianNews.Normalization;
using PersianNews.Text;

namespace PersianNews.Training.Spacing;

/// <summary>How well half-spaces that were taken out of edited text are restored, over positions.</summary>
/// <param name="Gold">Half-spaces in the edited text.</param>
/// <param name="Found">Half-spaces in the restored text.</param>
/// <param name="Right">Half-spaces at the same place in both.</param>
public readonly record struct SpacingEvaluation(int Gold, int Found, int Right)
{
    /// <summary>Share of the restored half-spaces that are right.</summary>
    public double Precision => (double)Right / Math.Max(Found, 1);

    /// <summary>Share of the half-spaces of the edited text that were restored.</summary>
    public double Recall => (double)Right / Math.Max(Gold, 1);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => 2.0 * Right / Math.Max(Gold + Found, 1);

    /// <summary>Takes the half-spaces out of edited lines, cleans each line, and compares.</summary>
    /// <param name="edited">The lines.</param>
    /// <param name="replacement">What a half-space becomes before the text is cleaned: a space, or nothing.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static SpacingEvaluation Of(IEnumerable<string> edited, string replacement)
    {
        ArgumentNullException.ThrowIfNull(edited);
        ArgumentNullException.ThrowIfNull(replacement);
        (int gold, int found, int right) = (0, 0, 0);
        foreach (string line in edited)
        {
            string text = Normalizer.Default.Normalize(line);
            string bare = text.Replace(CharacterTraits.Zwnj.ToString(), replacement, StringComparison.Ordinal);
            HashSet<int> expected = Positions(text);
            HashSet<int> actual = Positions(TextCleaner.Default.Clean(bare));
            gold += expected.Count;
            found += actual.Count;
            right += expected.Intersect(actual).Count();
        }
        return new SpacingEvaluation(gold, found, right);
    }

    /// <summary>How many tokens between blanks change when edited lines are repaired.</summary>
    /// <param name="edited">The lines.</param>
    /// <param name="options">The rules to try.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static (int Changed, int Tokens) ChangesTo(IEnumerable<string> edited, SpacingOptions options)
    {
        ArgumentNullException.ThrowIfNull(edited);
        SpacingRepairer repairer = new(options);
        (int changed, int tokens) = (0, 0);
        foreach (string line in edited)
        {
            string text = Normalizer.Default.Normalize(line);
            string[] before = text.Split(' ');
            HashSet<string> after = [.. repairer.Repair(text).Split(' ')];
            tokens += before.Length;
            changed += before.Count(t => !after.Contains(t));
        }
        return (changed, tokens);
    }

    /// <summary>Where half-spaces stand, counted in characters other than blanks and half-spaces.</summary>
    private static HashSet<int> Positions(string text)
    {
        HashSet<int> positions = [];
        int count = 0;
        foreach (char c in text)
        {
            if (c == CharacterTraits.Zwnj) positions.Add(count);
            else if (c != ' ') count++;
        }
        return positions;
    }
}
