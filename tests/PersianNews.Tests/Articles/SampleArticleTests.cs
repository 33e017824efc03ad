using PersianNews.Articles;
using PersianNews.Tests.Architecture;
using PersianNews.Text;

namespace PersianNews.Tests.Articles;

public class SampleArticleTests
{
    private const string Folder = "data/samples/";

    /// <summary>The rows of the table in the samples' README: file and date of publication.</summary>
    public static IEnumerable<object[]> Samples() => File.ReadLines(RepositoryFiles.PathOf(Folder + "README.md"))
        .Where(static line => line.StartsWith("| 0", StringComparison.Ordinal) || line.StartsWith("| 1", StringComparison.Ordinal))
        .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(static cells => new object[] { cells[1], cells[3] });

    [Fact]
    public void There_are_samples() => Assert.True(Samples().Count() >= 12);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_has_its_date_of_publication(string file, string published)
    {
        ArticleStructure article = ArticleReader.Default.Read(Read(file));
        Assert.StartsWith(published + "T", article.Published!.Value.Iso, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_falls_into_header_title_lead_body_and_furniture(string file, string published)
    {
        string text = Read(file);
        ArticleStructure article = ArticleReader.Default.Read(text);
        Assert.NotNull(article.Header);
        Assert.True(published.Length > 0 && article.Title!.Value.Start > article.Header.Value.End - 1);
        Assert.True(article.Lead!.Value.Start > article.Title.Value.End);
        TextSpan body = Assert.Single(article.Body);
        Assert.True(body.Start > article.Lead.Value.End);
        Assert.True(body.Length > text.Length / 2);
        Assert.True(article.Furniture[^1].Start >= body.End);
    }

    [Fact]
    public void The_first_sample_has_all_its_parts()
    {
        string text = Read("01-moscow-visit.txt");
        ArticleStructure article = ArticleReader.Default.Read(text);
        Assert.Equal("2021-11-03T10:42", article.Published!.Value.Iso);
        Assert.Equal("2024-06-09", article.SavedDate!.Value.Iso);
        Assert.Equal("\u06F4\u06F8\u06F1\u06F2\u06F9\u06F7", article.NewsCode!.Value.Slice(text).ToString()); // 481297 in Persian digits
        Assert.Single(article.TitleRepeats);
        Assert.True(FirstLineBelow(text, article.Header!.Value.End) == article.Title!.Value.Slice(text).ToString());
    }

    private static string FirstLineBelow(string text, int position) =>
        text[position..].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[0];

    private static string Read(string file) => File.ReadAllText(RepositoryFiles.PathOf(Folder + file));
}
