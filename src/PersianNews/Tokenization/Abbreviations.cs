using System.Collections.Frozen;

namespace PersianNews.Tokenization;

/// <summary>What a Persian word before a full stop can be.</summary>
internal enum PersianPart : byte
{
    /// <summary>Only a word.</summary>
    Word,

    /// <summary>One letter.</summary>
    Letter,

    /// <summary>The Persian name of a Latin letter that is no other word.</summary>
    LetterName,

    /// <summary>The Persian name of a Latin letter that is an ordinary word as well.</summary>
    AmbiguousLetterName,

    /// <summary>A known abbreviation of several letters.</summary>
    Known,
}

/// <summary>The lists behind abbreviations and acronyms.</summary>
internal static class Abbreviations
{
    /// <summary>Code units of the longest name of a letter, marks and kashida aside.</summary>
    public const int LongestPart = 6;

    // jey, ech, ef, ar, es, dablyu, ti, iks, yu, kyu, el, eich: names of letters that are nothing else.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LetterNames = Set(
        "\u062C\u06CC", "\u0627\u0686", "\u0627\u0641", "\u0622\u0631", "\u0627\u0633", "\u062F\u0628\u0644\u06CC\u0648", "\u062A\u06CC",
        "\u0627\u06CC\u06A9\u0633", "\u06CC\u0648", "\u06A9\u06CC\u0648", "\u0627\u0644", "\u0627\u06CC\u0686");

    // ey/ay, bi, si, di, ay, key, am, an, o, pi, vi, vay, zi, i: names that are ordinary words, endings or months too.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AmbiguousNames = Set(
        "\u0627\u06CC", "\u0628\u06CC", "\u0633\u06CC", "\u062F\u06CC", "\u0622\u06CC", "\u06A9\u06CC", "\u06A9\u06CC\u06CC", "\u0627\u0645",
        "\u0627\u0646", "\u0627\u0648", "\u067E\u06CC", "\u0648\u06CC", "\u0648\u0627\u06CC", "\u0632\u06CC", "\u0626\u06CC", "\u0622\u0646");

    // Words that begin a sentence often enough to be fused with the stop of the sentence before: o, vi, va, an, bi, ey.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SentenceStarts = Set(
        "\u0627\u0648", "\u0648\u06CC", "\u0648", "\u0622\u0646", "\u0627\u06CC");

    // r.k. and n.k. written fused, pages, the letter alef as a label: rek, nek, sas, alef.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownPersian = Set(
        "\u0631\u06A9", "\u0646\u06A9", "\u0635\u0635", "\u0627\u0644\u0641");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownLatin = Set(
        "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "Gen", "Col", "Lt", "Sgt", "Capt", "Sen", "Gov", "Rep",
        "Rev", "Hon", "vs", "etc", "No", "Vol", "Fig", "pp", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Univ", "Dept", "Mt", "Ave");

    /// <summary>What a Persian word can be, Arabic ye and kaf, marks and kashida aside.</summary>
    public static PersianPart Classify(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 * LongestPart)
            return PersianPart.Word;
        Span<char> letters = stackalloc char[LongestPart];
        int count = 0;
        foreach (char c in word)
        {
            if (CharClasses.Of(c) != CharClass.ArabicLetter)
                continue;
            if (count == LongestPart)
                return PersianPart.Word;
            letters[count++] = c switch
            {
                '\u064A' or '\u0649' => '\u06CC', // Arabic ye, alef maksura
                '\u0643' => '\u06A9', // Arabic kaf
                _ => c,
            };
        }

        ReadOnlySpan<char> key = letters[..count];
        return count switch
        {
            0 => PersianPart.Word,
            1 => PersianPart.Letter,
            _ when LetterNames.Contains(key) => PersianPart.LetterName,
            _ when AmbiguousNames.Contains(key) => PersianPart.AmbiguousLetterName,
            _ when KnownPersian.Contains(key) => PersianPart.Known,
            _ => PersianPart.Word,
        };
    }

    /// <summary>Whether a word often begins a sentence.</summary>
    public static bool IsSentenceStart(ReadOnlySpan<char> word) => SentenceStarts.Contains(word);

    /// <summary>Whether a Latin word is an abbreviation when a full stop follows.</summary>
    public static bool IsLatin(ReadOnlySpan<char> word) => word.Length <= 4 && KnownLatin.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params ReadOnlySpan<string> words) =>
        FrozenSet.Create(StringComparer.Ordinal, words).GetAlternateLookup<ReadOnlySpan<char>>();
}
