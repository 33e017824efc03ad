namespace PersianNews.Tests.Articles;

/// <summary>Reads the case files of articles and quotations; the README.txt beside them tells their form.</summary>
internal static class CaseLines
{
    public static IEnumerable<object[]> Read(string folder, string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Cases", folder, name + ".tsv");
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                yield return [number, line];
        }
    }

    public static string[] Columns(string line) => [.. line.Split('\t').Select(static column => column.Replace("\\n", "\n", StringComparison.Ordinal))];
}
