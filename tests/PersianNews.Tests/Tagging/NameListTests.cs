using System.Globalization;
using System.Text.RegularExpressions;
using PersianNews.Tests.Architecture;

namespace PersianNews.Tests.Tagging;

/// <summary>The lists in data/lexicons/names keep to the format that their README states.</summary>
public partial class NameListTests
{
    private const string Folder = "data/lexicons/names";

    public static TheoryData<string> Lists =>
        [.. Directory.EnumerateFiles(RepositoryFiles.PathOf(Folder)).Select(static file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Entries_are_sorted_and_stand_once(string list)
    {
        string[] entries = Entries(list);
        Assert.Equal(entries.Distinct().Order(StringComparer.Ordinal), entries);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Entries_are_written_as_the_readme_says(string list) => Assert.DoesNotContain(Entries(list), Misspelt().IsMatch);

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_readme_counts_the_entries(string list)
    {
        string row = File.ReadLines(RepositoryFiles.PathOf("data/lexicons/README.md")).Single(l => l.StartsWith($"| {list} |", StringComparison.Ordinal));
        Assert.Equal(Entries(list).Length, int.Parse(row.Split('|')[2], CultureInfo.InvariantCulture));
    }

    private static string[] Entries(string list) =>
        [.. File.ReadLines(RepositoryFiles.PathOf($"{Folder}/{list}")).Where(static l => !l.StartsWith('#'))];

    /// <summary>Arabic ye and kaf, kashida, marks of direction, stray blanks, and half-spaces where no letter joins to the left.</summary>
    [GeneratedRegex(@"[\u064A\u0643\u0640\u200E\u200F]|^$|^\s|\s$|\s\s|[^\u0626\u0628\u062A-\u062E\u0633-\u063A\u0641-\u0642\u0644-\u0647\u067E\u0686\u06A9\u06AF\u06CC]\u200C|\u200C$")]
    private static partial Regex Misspelt();
}
