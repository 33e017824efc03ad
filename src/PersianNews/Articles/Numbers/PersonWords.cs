using System.Collections.Frozen;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Numbers;

/// <summary>Tells the word for body, which counts people, from its twin, the tonne, by the words around it.</summary>
internal static class PersonWords
{
    private const int Before = 8;
    private const int Behind = 3;
    private const string From = "\u0627\u0632"; // az
    private const string Plural = "\u0627\u0646"; // alef, noon: the ending of people in the plural

    /// <summary>What becomes of people: killed, wounded, martyred, hurt, arrested, life, captive, missing, ill, death, present.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fates = FrozenSet.Create(
        StringComparer.Ordinal,
        "\u06A9\u0634\u062A\u0647", "\u0632\u062E\u0645\u06CC", "\u0645\u062C\u0631\u0648\u062D", "\u0634\u0647\u06CC\u062F",
        "\u0645\u0635\u062F\u0648\u0645", "\u0628\u0627\u0632\u062F\u0627\u0634\u062A", "\u062F\u0633\u062A\u06AF\u06CC\u0631", "\u062C\u0627\u0646",
        "\u0627\u0633\u06CC\u0631", "\u0645\u0641\u0642\u0648\u062F", "\u0645\u0628\u062A\u0644\u0627", "\u0641\u0648\u062A",
        "\u062D\u0627\u0636\u0631").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>People such things became of: victims, the dead, the wounded, martyrs, captives, losses.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> People = FrozenSet.Create(
        StringComparer.Ordinal,
        "\u0642\u0631\u0628\u0627\u0646\u06CC\u0627\u0646", "\u0628\u0627\u062E\u062A\u06AF\u0627\u0646", "\u062C\u0627\u0646\u200C\u0628\u0627\u062E\u062A\u06AF\u0627\u0646",
        "\u062C\u0627\u0646\u0628\u0627\u062E\u062A\u06AF\u0627\u0646", "\u0645\u062C\u0631\u0648\u062D\u0627\u0646", "\u0632\u062E\u0645\u06CC\u0627\u0646",
        "\u0632\u062E\u0645\u06CC\u200C\u0647\u0627", "\u06A9\u0634\u062A\u0647\u200C\u0634\u062F\u06AF\u0627\u0646", "\u06A9\u0634\u062A\u0647\u200C\u0647\u0627",
        "\u0634\u0647\u062F\u0627", "\u0634\u0647\u062F\u0627\u06CC", "\u0645\u0635\u062F\u0648\u0645\u0627\u0646",
        "\u0628\u0627\u0632\u062F\u0627\u0634\u062A\u200C\u0634\u062F\u06AF\u0627\u0646", "\u0627\u0633\u06CC\u0631\u0627\u0646", "\u0627\u0633\u0631\u0627",
        "\u0645\u0628\u062A\u0644\u0627\u06CC\u0627\u0646", "\u062A\u0644\u0641\u0627\u062A").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether such words stand near the unit at a token, in its line.</summary>
    public static bool AreNear(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int unit)
    {
        for (int i = unit + 1; i <= unit + Behind && i < tokens.Length && TokenGap.Joins(text, tokens, i - 1); i++)
        {
            ReadOnlySpan<char> word = tokens[i].Span.Slice(text);
            bool some = i == unit + 2 && tokens[unit + 1].Span.Slice(text).SequenceEqual(From) && word.EndsWith(Plural, StringComparison.Ordinal);
            if (some || Fates.Contains(word))
                return true;
        }

        for (int i = unit - 1; i >= Math.Max(0, unit - Before) && TokenGap.Joins(text, tokens, i); i--)
        {
            if (People.Contains(tokens[i].Span.Slice(text)))
                return true;
        }

        return false;
    }
}
