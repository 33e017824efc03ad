using System.Collections.Frozen;

namespace PersianNews.Tokenization;

/// <summary>Names of news agencies as datelines end with them.</summary>
internal static class Datelines
{
    // IRNA, ISNA, Mehr, Fars, Tasnim, ILNA, Khabar (as in "central news unit"), IQNA, Shana, Anatolia, Reuters, Sputnik.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Agencies = FrozenSet.Create(
        StringComparer.Ordinal,
        "\u0627\u06CC\u0631\u0646\u0627", "\u0627\u06CC\u0633\u0646\u0627", "\u0645\u0647\u0631", "\u0641\u0627\u0631\u0633",
        "\u062A\u0633\u0646\u06CC\u0645", "\u0627\u06CC\u0644\u0646\u0627", "\u062E\u0628\u0631", "\u0627\u06CC\u06A9\u0646\u0627",
        "\u0634\u0627\u0646\u0627", "\u0622\u0646\u0627\u062A\u0648\u0644\u06CC", "\u0631\u0648\u06CC\u062A\u0631\u0632",
        "\u0627\u0633\u067E\u0648\u062A\u0646\u06CC\u06A9",
        // The same with Arabic ye.
        "\u0627\u064A\u0631\u0646\u0627", "\u0627\u064A\u0633\u0646\u0627", "\u062A\u0633\u0646\u064A\u0645", "\u0627\u064A\u0644\u0646\u0627")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is the name, or the last word of the name, of an agency.</summary>
    public static bool IsAgency(ReadOnlySpan<char> word) => Agencies.Contains(word);
}
