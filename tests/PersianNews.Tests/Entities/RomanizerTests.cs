using PersianNews.Entities;

namespace PersianNews.Tests.Entities;

public class RomanizerTests
{
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "romanization"), "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(file).Where(static l => l.Length > 0 && l[0] != '#'))
                cases.Add(line.Split('\t')[0], line.Split('\t')[1]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_name_reads_as_the_press_writes_it(string name, string forms) =>
        Assert.Contains(Romanizer.Default.Romanize(name), forms.Split('|'));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u200C ")]
    [InlineData("\uD800")]
    [InlineData("\u0000")]
    public void What_has_no_letter_has_no_romanization(string name) => Assert.Equal("", Romanizer.Default.Romanize(name));

    [Fact]
    public void A_giant_name_is_cut() =>
        Assert.InRange(Romanizer.Default.Romanize(new string('\u0628', 1_000_000)).Length, 1, 4000);
}
