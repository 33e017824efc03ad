namespace PersianNews.Tests.Architecture;

/// <summary>A program of the README and what it says the program prints.</summary>
/// <param name="Line">Line number of the program's first line.</param>
/// <param name="Code">The program, top-level statements.</param>
/// <param name="Output">The text block that follows it, or null where none follows.</param>
internal sealed record ReadmeSnippet(int Line, string Code, string? Output)
{
    private const string Fence = "```";

    /// <summary>All programs of a Markdown text; the text block that comes next, before another program, is the output.</summary>
    public static IReadOnlyList<ReadmeSnippet> Find(string markdown)
    {
        List<ReadmeSnippet> snippets = [];
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            int end = Array.FindIndex(lines, i + 1, static line => line.TrimEnd() == Fence);
            if (end < 0)
                throw new FormatException($"The block of line {i + 1} has no end.");
            string content = string.Join('\n', lines[(i + 1)..end]);
            string language = lines[i][Fence.Length..].Trim();
            if (language == "csharp")
                snippets.Add(new ReadmeSnippet(i + 2, content, null));
            else if (language == "text" && snippets is [.., { Output: null } last])
                snippets[^1] = last with { Output = content };
            i = end;
        }

        return snippets;
    }
}
