namespace PersianNews.Tests.Architecture;

/// <summary>Runs alone, because programs print to the console of the whole process.</summary>
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public class RunsAlone;

[Collection(nameof(ReadmeTests))]
public class ReadmeTests
{
    [Fact]
    public async Task Programs_of_the_README_print_what_it_says()
    {
        string readme = File.ReadAllText(RepositoryFiles.PathOf("README.md"));
        IReadOnlyList<ReadmeSnippet> snippets = ReadmeSnippet.Find(readme);
        Assert.NotEmpty(snippets);
        foreach (ReadmeSnippet snippet in snippets)
        {
            string printed = await snippet.RunAsync();
            if (snippet.Output is { } expected)
                Assert.Equal(Lines(expected), Lines(printed));
        }

        Assert.Contains(snippets, static snippet => snippet.Output is not null);
    }

    [Fact]
    public async Task A_program_is_compiled_with_its_usings_and_run()
    {
        const string Markdown = """
            # Example

            ```csharp
            using PersianNews.Text;
            using PersianNews.Tokenization;

            string text = "باران آمد.";
            foreach (Token token in WordTokenizer.Default.Tokenize(text))
                Console.WriteLine($"{token.Span} {token.Span.Slice(text)}");
            await Task.CompletedTask;
            ```

            prints

            ```text
            [0,5) باران
            [6,9) آمد
            [9,10) .
            ```
            """;
        ReadmeSnippet snippet = Assert.Single(ReadmeSnippet.Find(Markdown));
        Assert.Equal(Lines(snippet.Output!), Lines(await snippet.RunAsync()));
    }

    [Fact]
    public async Task A_program_that_does_not_compile_is_named_with_its_line()
    {
        ReadmeSnippet snippet = ReadmeSnippet.Find("a\n\n```csharp\nint a = 1;\nint b = c;\n```\n")[0];
        InvalidOperationException error = await Assert.ThrowsAsync<InvalidOperationException>(() => snippet.RunAsync());
        Assert.StartsWith("README.md, line 5: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_program_takes_the_next_text_block()
    {
        IReadOnlyList<ReadmeSnippet> snippets = ReadmeSnippet.Find("""
            ```text
            no output
            ```
            ```csharp
            A();
            ```
            ```sh
            ls
            ```
            ```text
            a
            ```
            ```text
            no output
            ```
            ```csharp
            B();
            ```
            """);
        Assert.Equal([("A();", "a"), ("B();", null)], snippets.Select(static s => (s.Code, s.Output)));
    }

    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd())];
}
