namespace PersianNews.Normalization;

/// <summary>The endings of nouns and adjectives.</summary>
internal static class StemEndings
{
    private const string Ha = "\u0647\u0627"; // plural
    private const string Tar = "\u062A\u0631"; // comparative
    private const string Tarin = "\u062A\u0631\u06CC\u0646"; // superlative
    private const string An = "\u0627\u0646"; // plural of persons
    private const string At = "\u0627\u062A"; // Arabic plural
    private const string Gan = "\u06AF\u0627\u0646"; // plural of persons after he

    /// <summary>What may follow a plural: -i, -m, -t, -sh, -man, -tan, -shan with or without their ye, longest first.</summary>
    private static readonly string[] AfterPlural =
    [
        "\u06CC\u0645\u0627\u0646", "\u06CC\u062A\u0627\u0646", "\u06CC\u0634\u0627\u0646", "\u0645\u0627\u0646", "\u062A\u0627\u0646", "\u0634\u0627\u0646",
        "\u06CC\u0645", "\u06CC\u062A", "\u06CC\u0634", "\u06CC\u06CC", "\u06CC", "\u0645", "\u062A", "\u0634", "\u0633\u062A", "\u06CC\u0646\u062F", "",
    ];

    /// <summary>Endings that stand by themselves after a half-space or a blank, besides plural and degree: am, at, ash, ai, and, im, id, ast, i, and persons.</summary>
    private static readonly string[] Apart =
    [
        "\u0627\u0645", "\u0627\u062A", "\u0627\u0634", "\u0627\u06CC", "\u0627\u0646\u062F", "\u0627\u06CC\u0645", "\u0627\u06CC\u062F", "\u0627\u0633\u062A", "\u0633\u062A",
        "\u06CC", "\u06CC\u06CC", "\u0627\u06CC\u06CC", "\u0645", "\u062A", "\u0634", "\u0645\u0627\u0646", "\u062A\u0627\u0646", "\u0634\u0627\u0646",
        "\u06CC\u0645", "\u06CC\u062A", "\u06CC\u0634", "\u0645\u0648\u0646", "\u062A\u0648\u0646", "\u0634\u0648\u0646",
    ];

    /// <summary>Last parts of nouns for persons: -gar, -kar, -mand, -negar, -gozar, -shenas, -saz, -talab, -parast, -neshin, -ist, -ande.</summary>
    private static readonly string[] PersonParts =
    [
        "\u06AF\u0631", "\u06A9\u0627\u0631", "\u0645\u0646\u062F", "\u0646\u06AF\u0627\u0631", "\u06AF\u0630\u0627\u0631", "\u0634\u0646\u0627\u0633", "\u0633\u0627\u0632",
        "\u0637\u0644\u0628", "\u067E\u0631\u0633\u062A", "\u0646\u0634\u06CC\u0646", "\u06CC\u0633\u062A", "\u06CC\u0627\u0646\u06CC", "\u0627\u0646\u06CC", "\u0627\u06CC\u06CC",
    ];

    /// <summary>Whether a part of a word is nothing but an ending.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> part)
    {
        if (part.StartsWith(Ha) && IsOneOf(AfterPlural, part[Ha.Length..])) return true;
        if (part.StartsWith(Tarin)) part = part[Tarin.Length..];
        else if (part.StartsWith(Tar)) part = part[Tar.Length..];
        else return IsOneOf(Apart, part);
        return part.Length == 0 || (part.StartsWith(Ha) ? IsOneOf(AfterPlural, part[Ha.Length..]) : IsOneOf(AfterPlural, part));
    }

    /// <summary>The length of a fused -ha with what follows it; 0 for none.</summary>
    public static int LongPlural(ReadOnlySpan<char> word)
    {
        foreach (string after in AfterPlural)
        {
            if (word.EndsWith(after) && word[..^after.Length].EndsWith(Ha) && word.Length - after.Length - Ha.Length >= 2 && after != "\u062A")
                return after.Length + Ha.Length;
        }
        return 0;
    }

    /// <summary>The length of a fused comparative or superlative ending; 0 for none.</summary>
    public static int Degree(ReadOnlySpan<char> word)
    {
        int ye = word.Length > 0 && word[^1] == '\u06CC' ? 1 : 0;
        ReadOnlySpan<char> bare = word[..^ye];
        if (bare.EndsWith(Tarin)) return Tarin.Length + ye;
        return bare.EndsWith(Tar) ? Tar.Length + ye : 0;
    }

    /// <summary>The length of a fused possessive ending; 0 for none.</summary>
    public static int Person(ReadOnlySpan<char> word)
    {
        if (word.Length < 4) return 0;
        int length = word[^1] == '\u0646' && word[^2] == '\u0627' && word[^3] is '\u0645' or '\u062A' or '\u0634' ? 3 : 0;
        if (length == 0) length = word[^1] is '\u0645' or '\u0634' ? 1 : 0; // -t is too often part of the word
        bool ye = length > 0 && word.Length > length + 3 && word[^(length + 1)] == '\u06CC' && IsLongVowel(word[^(length + 2)]);
        return ye ? length + 1 : length;
    }

    /// <summary>Whether the word ends in -an after a part that makes nouns for persons.</summary>
    public static bool IsPersonPlural(ReadOnlySpan<char> word)
    {
        if (!word.EndsWith(An)) return false;
        foreach (string part in PersonParts)
        {
            if (word[..^An.Length].EndsWith(part) && word.Length > part.Length + An.Length + 1) return true;
        }
        return false;
    }

    /// <summary>The length of an ending in whose place a he may come; 0 for none.</summary>
    public static int Respelled(ReadOnlySpan<char> word, out bool gan)
    {
        gan = word.EndsWith(Gan);
        if (gan) return Gan.Length;
        return word.EndsWith(At) ? At.Length : 0;
    }

    /// <summary>Alef or vav.</summary>
    public static bool IsLongVowel(char c) => c is '\u0627' or '\u0648';

    private static bool IsOneOf(string[] endings, ReadOnlySpan<char> part)
    {
        foreach (string ending in endings)
        {
            if (part.SequenceEqual(ending)) return true;
        }
        return false;
    }
}
