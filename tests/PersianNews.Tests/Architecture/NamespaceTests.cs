using System.Text.RegularExpressions;

namespace PersianNews.Tests.Architecture;

public partial class NamespaceTests
{
    [Fact]
    public void Every_source_file_has_the_namespace_of_its_folder()
    {
        List<string> faults = [];
        int files = 0;
        foreach (string file in RepositoryFiles.Sources("src"))
        {
            files++;
            string expected = string.Join('.', file.Split('/')[1..^1]);
            string[] found = [.. Namespace().Matches(File.ReadAllText(RepositoryFiles.PathOf(file))).Select(static m => m.Groups[1].Value)];
            bool program = found.Length == 0 && Path.GetFileName(file) == "Program.cs";
            if (!program && !found.SequenceEqual([expected + ";"]))
                faults.Add($"{file}: expected namespace {expected}; found {string.Join(", ", found)}");
        }

        Assert.True(files > 50);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // The semicolon of a file-scoped namespace belongs to the match: one in braces is a fault too.
    [GeneratedRegex(@"^\s*namespace\s+([\w.]+\s*[;{]?)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
