using PersianNews.Tests.Architecture;

namespace PersianNews.MachineLearning.Tests;

public class ReadmeTests
{
    [Fact]
    public async Task The_package_s_program_prints_what_its_README_says()
    {
        ReadmeSnippet program = Assert.Single(ReadmeSnippet.Find(File.ReadAllText(RepositoryFiles.PathOf("src/PersianNews.MachineLearning/README.md"))));
        Assert.Equal(program.Output + "\n", await program.RunAsync());
    }
}
