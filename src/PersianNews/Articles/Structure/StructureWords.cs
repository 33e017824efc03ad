using PersianNews.Articles.Numbers;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Structure;

/// <summary>The words that show what a line of a saved page is.</summary>
internal static class StructureWords
{
    // One form may be of several kinds: a table for each group that is asked for together.
    private static readonly WordTable<StructureWordKind> Lines = new(Build(
        static kind => kind is not (StructureWordKind.Agency or StructureWordKind.AgencyHead or StructureWordKind.Desk or StructureWordKind.Reporter
            or StructureWordKind.Time or StructureWordKind.Stop)));

    private static readonly WordTable<StructureWordKind> Names = new(Build(
        static kind => kind is StructureWordKind.Agency or StructureWordKind.AgencyHead or StructureWordKind.Desk or StructureWordKind.Reporter));

    private static readonly WordTable<StructureWordKind> Breaks = new(Build(
        static kind => kind is StructureWordKind.Time or StructureWordKind.Stop or StructureWordKind.Via or StructureWordKind.Report));

    private static readonly WordTable<StructureWordKind> Reports = new(Build(static kind => kind == StructureWordKind.Report));

    /// <summary>The phrase that introduces a source.</summary>
    /// <returns>The number of tokens; 0 if there is none.</returns>
    public static int MatchReport(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index) => Reports.Locate(text, tokens, index, out _);

    /// <summary>Labels, headings and furniture, and the phrase that introduces a source.</summary>
    /// <returns>The number of tokens; 0 if there is none.</returns>
    public static int MatchLine(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out StructureWordKind kind) =>
        Lines.Match(text, tokens, index, out kind);

    /// <summary>Outlets, desks and reporters.</summary>
    /// <returns>The number of tokens; 0 if there is none.</returns>
    public static int MatchName(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out StructureWordKind kind) =>
        Names.Match(text, tokens, index, out kind);

    /// <summary>Words at which the name of an outlet ends.</summary>
    /// <returns>The number of tokens; 0 if there is none.</returns>
    public static int MatchBreak(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out StructureWordKind kind) =>
        Breaks.Match(text, tokens, index, out kind);

    private static IEnumerable<KeyValuePair<string, StructureWordKind>> Build(Predicate<StructureWordKind> wanted)
    {
        foreach ((string name, _, string[] forms) in WordList.Read(typeof(StructureWords), "structure-words.tsv"))
        {
            StructureWordKind kind = Enum.Parse<StructureWordKind>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            if (!wanted(kind))
                continue;
            foreach (string form in forms)
                yield return new(form, kind);
        }
    }
}
