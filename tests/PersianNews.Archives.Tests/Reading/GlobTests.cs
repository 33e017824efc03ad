namespace PersianNews.Archives.Tests.Reading;

public sealed class GlobTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public GlobTests()
    {
        foreach (string name in (string[])["in/b.txt", "in/a.txt", "in/x/c.txt", "in/x/y/d.txt", "in/x/e.jsonl", "in/f.md"])
            _folder.Write(name, name.EndsWith("jsonl", StringComparison.Ordinal) ? "{\"text\":\"خبر\"}" : "خبر");
    }

    [Theory]
    [InlineData("in/*.txt", "a.txt b.txt")]
    [InlineData("in/**/*.txt", "a.txt b.txt x/c.txt x/y/d.txt")]
    [InlineData("in/*/*", "x/c.txt x/e.jsonl:1")]
    [InlineData("i*/a.txt", "in/a.txt")]
    public async Task Patterns_match_in_order(string pattern, string ids) =>
        Assert.Equal(ids.Split(' '), (await Annotated.OfAsync(_folder, pattern)).Texts.Keys);

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_refused() =>
        Assert.StartsWith("no file is like '", (await Assert.ThrowsAsync<ArchivePathException>(() => Annotated.OfAsync(_folder, "in/*.csv"))).Message);

    public void Dispose() => _folder.Dispose();
}
