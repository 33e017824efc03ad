namespace PersianNews.Packages.Tests;

/// <summary>Applications that have the packages and nothing else of this repository.</summary>
[Collection(nameof(Feed))]
public class ConsumerTests(Feed feed)
{
    [Fact]
    public async Task A_new_application_runs_the_README_s_program()
    {
        ReadmeSnippet program = Programs("README.md")[0];
        string folder = feed.NewFolder("consumer");
        await feed.DotnetAsync(folder, "new", "console", "--no-restore");
        await feed.DotnetAsync(folder, "add", "package", "PersianNews");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program.Code);
        Assert.Equal(program.Output + "\n", Printed(await feed.DotnetAsync(folder, "run")));
    }

    [Theory]
    [InlineData("PersianNews.Archives")]
    [InlineData("PersianNews.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting@10.0.0")]
    public async Task One_file_runs_a_package_s_own_program(string package, params string[] others)
    {
        ReadmeSnippet program = Assert.Single(Programs($"src/{package}/README.md"));
        string folder = feed.NewFolder(package);
        IEnumerable<string> lines = [$"#:package {package}@*", .. others.Select(static other => $"#:package {other}"), "#:property PublishAot=false", program.Code];
        await File.WriteAllLinesAsync(Path.Combine(folder, "app.cs"), lines);
        Assert.Equal(program.Output + "\n", Printed(await feed.DotnetAsync(folder, "run", "app.cs")));
    }

    [Fact]
    public void The_package_s_program_is_the_README_s()
    {
        ReadmeSnippet own = Assert.Single(Programs("src/PersianNews/README.md"));
        ReadmeSnippet program = Programs("README.md")[0];
        Assert.Equal((program.Code, program.Output), (own.Code, own.Output));
    }

    private static IReadOnlyList<ReadmeSnippet> Programs(string readme) => ReadmeSnippet.Find(File.ReadAllText(RepositoryFiles.PathOf(readme)));

    private static string Printed(string output) => output.ReplaceLineEndings("\n");
}
