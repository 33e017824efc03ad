using PersianNews.Normalization;
using PersianNews.Text;

namespace PersianNews.Training.Spacing;

/// <summary>The words of a text as the spacing stage takes them.</summary>
internal static class SpacingText
{
    /// <summary>A model that knows nothing, for hashing.</summary>
    public static SpacingModel NoModel { get; } = new(new sbyte[1 << SpacingModel.WeightBits], new SpacingWordTable(), new SpacingPairTable());

    /// <summary>Runs of Arabic-script letters, marks and half-spaces that stand between anything else.</summary>
    public static IEnumerable<string> Words(string text)
    {
        foreach ((int start, int end) in Runs(text)) yield return text[start..end];
    }

    /// <summary>Where the runs are.</summary>
    public static IEnumerable<(int Start, int End)> Runs(string text)
    {
        int i = 0;
        while (i < text.Length)
        {
            int start = i;
            while (i < text.Length && IsWord(text[i])) i++;
            if (i > start) yield return (start, i);
            else i++;
        }
    }

    private static bool IsWord(char c) => c == CharacterTraits.Zwnj || CharacterTraits.Is(c, CharacterTrait.Arabic | CharacterTrait.Mark);
}
