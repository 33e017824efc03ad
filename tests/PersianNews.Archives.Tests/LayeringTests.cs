using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PersianNews.Archives.Tests;

public class LayeringTests
{
    private static readonly string[] Floors = ["Reading", "Recovery", "Writing", "Interchange", "Processing", "Merging", "Indexing"];

    [Fact]
    public void A_folder_uses_only_folders_below_its_own()
    {
        string source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../src/PersianNews.Archives"));
        if (!Directory.Exists(source))
            return;
        foreach (string folder in Floors)
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(source, folder), "*.cs"))
            {
                foreach (Match use in Regex.Matches(File.ReadAllText(file), @"^using PersianNews\.Archives\.(\w+);", RegexOptions.Multiline))
                    Assert.True(Array.IndexOf(Floors, use.Groups[1].Value) < Array.IndexOf(Floors, folder), $"{file} has {use.Value}");
            }
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
