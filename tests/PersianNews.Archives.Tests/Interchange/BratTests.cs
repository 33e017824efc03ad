using System.Text;
using System.Text.RegularExpressions;

namespace PersianNews.Archives.Tests.Interchange;

/// <summary>The rules of https://brat.nlplab.org/standoff.html.</summary>
public partial class BratTests
{
    [Theory]
    [InlineData("out.tar")]
    [InlineData("out.tar.gz")]
    public async Task Annotations_have_the_text_that_stands_where_they_say(string output)
    {
        using TempFolder folder = new();
        Dictionary<string, string> files = Samples.Files(await Samples.WriteAsync(folder, output, new AnnotateOptions { Format = AnnotationFormat.Brat }));
        string configuration = files["annotation.conf"];
        Assert.All((string[])["[entities]", "[relations]", "[events]", "[attributes]", "LOC"], part => Assert.Contains(part, configuration, StringComparison.Ordinal));
        string[] stems = [.. files.Keys.Where(name => name.EndsWith(".ann", StringComparison.Ordinal)).Select(name => name[..^4])];
        Assert.Equal(Samples.Texts.Length, stems.Length);
        Assert.Equal(2 * stems.Length + 1, files.Count);
        int spans = 0;
        foreach (string stem in stems)
        {
            Rune[] text = [.. files[stem + ".txt"].EnumerateRunes()];
            HashSet<string> ids = [];
            foreach (string line in files[stem + ".ann"].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.Matches(AnnotationLine(), line);
                string id = line.Split('\t')[0];
                Assert.True(id == "*" || ids.Add(id), line);
                foreach (Match use in Regex.Matches(line, @"(?<=[ :])T\d+"))
                    Assert.Contains(use.Value, ids);
                spans += line[0] == 'T' ? 1 : 0;
                if (line[0] == 'T')
                    Assert.Equal(line.Split('\t')[2], string.Join(' ', Fragments(line).Select(fragment => string.Concat(text[fragment]))));
            }
        }

        Assert.Equal(Samples.Texts.Sum(text => Samples.Analyze(text).Mentions.Length), spans);
    }

    [Fact]
    public async Task A_mention_over_the_end_of_a_line_has_two_fragments()
    {
        using TempFolder folder = new();
        Dictionary<string, string> files = Samples.Files(await Samples.WriteAsync(folder, "out.tar", new AnnotateOptions { Format = AnnotationFormat.Brat }));
        string annotations = files.Single(file => file.Key.StartsWith("00000002-", StringComparison.Ordinal) && file.Key.EndsWith(".ann", StringComparison.Ordinal)).Value;
        Assert.StartsWith("T1\tLOC 7 10;11 16\tشهر تهران\nN1\tReference T1 Wikidata:Q3616\tتهران\n", annotations);
        Assert.EndsWith("*\tEquiv T1 T2\n", annotations);
    }

    [Fact]
    public async Task Dates_and_statements_are_there_too()
    {
        using TempFolder folder = new();
        folder.Write("a.txt", "۱۲ آبان ۱۴۰۰\n\nبه گزارش ایسنا، سرگئی لاوروف گفت: «این دیدار خوب بود.»\n");
        await new ArchiveAnnotator(NewsPipeline.Default).AnnotateAsync([folder["a.txt"]], folder["out.tar"], new AnnotateOptions { Format = AnnotationFormat.Brat });
        string annotations = Samples.Files(folder["out.tar"])["00000001-a.txt.ann"];
        Assert.Matches(@"(?m)^#\d+\tAnnotatorNotes T\d+\t2021-11-03$", annotations);
        Assert.Matches(@"(?m)^R\d+\tSaidBy Arg1:T\d+ Arg2:T\d+$", annotations);
    }

    private static IEnumerable<Range> Fragments(string line) => line.Split('\t')[1][(line.Split('\t')[1].IndexOf(' ') + 1)..].Split(';')
        .Select(fragment => new Range(int.Parse(fragment.Split(' ')[0]), int.Parse(fragment.Split(' ')[1])));

    [GeneratedRegex(@"^(T\d+\t[\w-]+ \d+ \d+(;\d+ \d+)*\t[^\n\r]+|N\d+\tReference T\d+ Wikidata:Q\d+\t[^\t]+|\*\tEquiv T\d+( T\d+)+|#\d+\tAnnotatorNotes T\d+\t.+|R\d+\t\w+ Arg1:T\d+ Arg2:T\d+)$")]
    private static partial Regex AnnotationLine();
}
