using System.Collections.Frozen;

namespace PersianNews.Tokenization;

/// <summary>Words that help to tell where a sentence ends.</summary>
internal static class SentenceWords
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

    // Forms of to be, become, do, give, say, have, arrive, go: ast, bud, shod, kard, ...
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = FrozenSet.Create(
        StringComparer.Ordinal,
        "\u0627\u0633\u062A", "\u0628\u0648\u062F", "\u0634\u062F", "\u06A9\u0631\u062F", "\u0634\u0648\u062F", "\u06A9\u0646\u062F",
        "\u0646\u06CC\u0633\u062A", "\u0647\u0633\u062A\u0646\u062F", "\u0646\u06CC\u0633\u062A\u0646\u062F",
        "\u0628\u0648\u062F\u0646\u062F", "\u0634\u062F\u0646\u062F", "\u06A9\u0631\u062F\u0646\u062F", "\u062F\u0627\u062F",
        "\u06AF\u0641\u062A", "\u062F\u0627\u0631\u062F", "\u0646\u062F\u0627\u0631\u062F", "\u0628\u0627\u0634\u062F",
        "\u0646\u0634\u062F", "\u0646\u0628\u0648\u062F", "\u06A9\u0646\u0646\u062F", "\u0634\u0648\u0646\u062F",
        "\u062F\u0627\u062F\u0646\u062F", "\u06AF\u0641\u062A\u0646\u062F", "\u062F\u0627\u0631\u0646\u062F", "\u0647\u0633\u062A",
        "\u0631\u0633\u06CC\u062F", "\u0631\u0641\u062A")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word shows by itself that it is a finite verb: a frequent form, or one with the prefix mi- or nemi- and a half-space.</summary>
    public static bool IsFiniteVerb(ReadOnlySpan<char> word)
    {
        int prefix = word.IndexOf(Chars.HalfSpace);
        if (prefix is not (2 or 3))
            return Verbs.Contains(word);
        return word[prefix - 1] is '\u06CC' or '\u064A' && word[prefix - 2] == '\u0645' && (prefix == 2 || word[0] == '\u0646');
    }

    /// <summary>Whether a word is the name, or the last word of the name, of an agency.</summary>
    public static bool IsAgency(ReadOnlySpan<char> word) => Agencies.Contains(word);
}
