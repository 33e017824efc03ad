using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Tests.Architecture;
using PersianNews.Training.Knowledge;

namespace PersianNews.Tests.Entities;

public class KnowledgeBaseTests
{
    private const string Header = "name\taliases\ttype\tenglish\tcountry\twikidata\troles\n";

    [Theory]
    [InlineData("مسکو")]
    [InlineData("مس\u0640كو")] // kashida, Arabic kaf
    [InlineData("«مسکو»")]
    public void A_name_is_found_in_any_spelling(string name)
    {
        KnownEntity found = Assert.Single(KnowledgeBase.Default.Find(name));
        Assert.Equal(("Q649", "Moscow", EntityType.Location, "RU"), (found.Wikidata, found.English, found.Type, found.Country));
    }

    [Theory]
    [InlineData("حزب‌الله")]
    [InlineData("حزب الله")]
    [InlineData("حزبالله")]
    public void Half_space_space_and_nothing_are_one(string name) => Assert.NotEmpty(KnowledgeBase.Default.Find(name));

    [Fact]
    public void What_is_not_there_is_not_found()
    {
        Assert.Empty(KnowledgeBase.Default.Find("چنین نامی کس ندارد"));
        Assert.Empty(KnowledgeBase.Default.Find(""));
        Assert.Empty(KnowledgeBase.Empty.Find("مسکو"));
    }

    [Fact]
    public void The_default_base_holds_people_bodies_and_places() => Assert.InRange(KnowledgeBase.Default.Count, 15_000, 100_000);

    [Fact]
    public void Added_entries_come_before_those_already_there()
    {
        KnowledgeBase mine = KnowledgeBase.Default.With(new StringReader(Header + "مسکو\tمسکوی من\tORG\tMy Moscow\t\tQ1\tیک|دو\n"), "mine.tsv");
        KnownEntity first = mine.Find("مسکو")[0];
        Assert.Equal(("My Moscow", EntityType.Organization, "Q1", null), (first.English, first.Type, first.Wikidata, first.Country));
        Assert.Equal("یک+دو", string.Join('+', first.Roles));
        Assert.Equal("Moscow", mine.Find("مسکو")[1].English);
        Assert.Equal("My Moscow", mine.Find("مسکوی‌من")[0].English);
        Assert.Equal(KnowledgeBase.Default.Count + 1, mine.Count);
    }

    [Fact]
    public void Added_people_are_resolved()
    {
        KnowledgeBase mine = KnowledgeBase.Default.With(new StringReader(Header + "بهروز طلایی\tطلایی\tPER\tBehrouz T.\tFR\t\tمدیر\n"), "mine.tsv");
        EntityCase resolved = new("[1:PER طلایی] آمد.", new EntityResolver(mine));
        Assert.Equal("Behrouz T.", resolved["1"].English);
        Assert.Equal("بهروز طلایی", resolved["1"].Name);
    }

    [Fact]
    public void A_file_is_read_with_columns_in_any_order()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "type\tname\r\n# a comment\r\n\r\nLOC\tدهکده\r\n");
        KnownEntity found = Assert.Single(KnowledgeBase.Load(path).Find("دهکده"));
        Assert.Equal((EntityType.Location, (string?)null), (found.Type, found.English));
        File.Delete(path);
    }

    [Theory]
    [InlineData("نام\n", 1)]
    [InlineData("name\tkind\n", 1)]
    [InlineData(Header + "مسکو\t\tCITY\t\t\t\t\n", 2)]
    [InlineData(Header + "\t\tLOC\t\t\t\t\n", 2)]
    [InlineData(Header + "مسکو\t\tLOC\t\tRussia\t\t\n", 2)]
    [InlineData(Header + "مسکو\t\tLOC\t\tRU\t649\t\n", 2)]
    [InlineData(Header + "مسکو\t\tLOC\t\tRU\tQ649\t\t\textra\n", 2)]
    [InlineData(Header + "قم\t\tLOC\nمسکو\n", 3)]
    public void A_bad_line_is_named(string text, int line)
    {
        FormatException error = Assert.Throws<FormatException>(() => KnowledgeBase.Default.With(new StringReader(text), "mine.tsv"));
        Assert.Contains($"mine.tsv, line {line}:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_file_is_named()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "oops\n");
        Assert.Contains(path, Assert.Throws<FormatException>(() => KnowledgeBase.Default.With(path)).Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void Damaged_tables_are_refused()
    {
        Assert.Throws<InvalidDataException>(static () => new KnowledgeTable([1, 2, 3], "table"));
        byte[] bytes = KnowledgeWriter.Write([]);
        Assert.Throws<InvalidDataException>(() => new KnowledgeTable([.. bytes, 0], "table"));
        Assert.Equal(0, new KnowledgeTable(bytes, "table").Count);
    }

    [Fact]
    public void The_embedded_files_are_those_the_tables_give()
    {
        IReadOnlyList<byte[]> compiled = KnowledgeCompiler.Compile(RepositoryFiles.PathOf("data/lexicons"));
        for (int i = 0; i < compiled.Count; i++)
        {
            string path = RepositoryFiles.PathOf(Path.Combine("data/lexicons/knowledge", KnowledgeCompiler.Outputs[i]));
            Assert.True(compiled[i].AsSpan().SequenceEqual(File.ReadAllBytes(path)), $"{path} is out of date; run: persian-news knowledge data/lexicons");
        }
    }
}
