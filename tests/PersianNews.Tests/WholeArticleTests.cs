using PersianNews.Articles;
using PersianNews.Articles.Dates;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Tests.Architecture;
using PersianNews.Text;

namespace PersianNews.Tests;

/// <summary>A whole page of the kind the library was made for, from header to entities, dates and speakers, with the default model.</summary>
public class WholeArticleTests
{
    private const string Page = "tests/PersianNews.Tests/Cases/articles/visit.txt";
    private static readonly Lazy<Document> Analyzed = new(static () => NewsPipeline.Default.Analyze(File.ReadAllText(RepositoryFiles.PathOf(Page))));

    [Fact]
    public void The_day_of_publication_is_told_from_the_day_the_page_was_saved()
    {
        ArticleStructure structure = Analyzed.Value.Structure;
        Assert.Equal("2021-06-15T18:20", structure.Published!.Value.Iso);
        Assert.Equal("2024-03-04", structure.SavedDate!.Value.Iso);
        Assert.Equal("نامه اسماعیل هنیه به امیر قطر", Text(structure.Title!.Value));
        Assert.Single(structure.TitleRepeats);
        Assert.Equal("۴۰۲۱۱۸", Text(structure.NewsCode!.Value));
    }

    [Theory]
    [InlineData("-۲ شعبان ۱۴۴۵", null)]
    [InlineData("امروز(سه شنبه)", "2021-06-15")]
    [InlineData("دیروز (دوشنبه)", "2021-06-14")]
    [InlineData("یکشنبه شب", "2021-06-13")]
    [InlineData("سال ۱۹۶۷", "1967")]
    [InlineData("روز پنجشنبه", "2021-06-17")]
    public void Dates_are_resolved_against_it(string text, string? value)
    {
        DateMention date = Assert.Single(Analyzed.Value.Dates, d => Text(d.Span) == text);
        Assert.Equal(value, date.Iso);
    }

    [Theory]
    [InlineData("هنیه", "Ismail Haniyeh", "رئیس دفتر سیاسی جنبش حماس")]
    [InlineData("قاسم", "Hazem Qassem", "سخنگوی جنبش حماس")]
    [InlineData("محمد بن عبدالرحمن آل ثانی", "Mohammed bin Abdulrahman Al Thani", "وزیر خارجه قطر|وزیر امور خارجه قطر")]
    public void People_are_one_under_all_their_names_with_the_roles_the_page_gives_them(string name, string english, string roles)
    {
        Document document = Analyzed.Value;
        Entity[] entities = [.. document.Mentions.Where(m => Text(m.Span).EndsWith(name, StringComparison.Ordinal)).Select(document.EntityOf).Distinct()];
        Entity entity = Assert.Single(entities);
        Assert.Equal(EntityType.Person, entity.Type);
        Assert.Equal(english, entity.English);
        Assert.Equal(roles.Split('|'), entity.Roles.Select(Text));
    }

    [Fact]
    public void All_statements_are_the_spokesmans_by_name_by_role_and_by_pronoun()
    {
        Document document = Analyzed.Value;
        string[] verbs = [.. document.Quotations.Where(q => document.SpeakerOf(q)?.English == "Hazem Qassem").Select(static q => q.Verb)];
        Assert.Equal(["خبر داد", "اعلام کرد", "گفت", "تاکید کرد", "گفت"], verbs);
        Assert.Equal(document.Quotations.Length, verbs.Length);
    }

    private static string Text(TextSpan span) => Analyzed.Value[span];
}
