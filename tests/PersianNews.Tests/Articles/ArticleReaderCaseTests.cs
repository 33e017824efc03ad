using PersianNews.Articles;
using PersianNews.Text;

namespace PersianNews.Tests.Articles;

public class ArticleReaderCaseTests
{
    public static IEnumerable<object[]> Published() => CaseLines.Read("articles", "published");

    public static IEnumerable<object[]> Sources() => CaseLines.Read("articles", "source");

    public static IEnumerable<object[]> Datelines() => CaseLines.Read("articles", "dateline");

    public static IEnumerable<object[]> Pages() => CaseLines.Read("articles", "page");

    public static IEnumerable<object[]> Furniture() => CaseLines.Read("articles", "furniture");

    [Theory]
    [MemberData(nameof(Published))]
    public void The_date_of_publication_is_found(int line, string text)
    {
        string[] columns = CaseLines.Columns(text);
        ArticleDate? published = ArticleReader.Default.Read(columns[0]).Published;
        Check("published", line, columns[1], published?.Iso ?? "-");
        Check("published", line, columns[2], published?.Calendar.ToString() ?? "");
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_source_is_found(int line, string text)
    {
        string[] columns = CaseLines.Columns(text);
        string page = "\u062A\u06CC\u062A\u0631\n\n" + columns[0]; // a title
        ArticleSource? source = ArticleReader.Default.Read(page).Source;
        Check("source", line, columns[1], Slice(page, source?.Agency));
        Check("source", line, columns[2], Slice(page, source?.Reporter));
        Check("source", line, columns[3], Slice(page, source?.Via));
    }

    [Theory]
    [MemberData(nameof(Datelines))]
    public void The_dateline_is_found(int line, string text)
    {
        string[] columns = CaseLines.Columns(text);
        ArticleDateline? dateline = ArticleReader.Default.Read(columns[0]).Dateline;
        Check("dateline", line, columns[1], Slice(columns[0], dateline?.Place));
        Check("dateline", line, columns[2], Slice(columns[0], dateline?.Agency));
    }

    [Theory]
    [MemberData(nameof(Furniture))]
    public void Furniture_is_told_from_the_article(int line, string text)
    {
        string[] columns = CaseLines.Columns(text);
        const string Body = "\u062A\u06CC\u062A\u0631\n\n\u0645\u062A\u0646 \u062E\u0628\u0631 \u0627\u0633\u062A.\n"; // a title and a sentence
        ArticleStructure article = ArticleReader.Default.Read(Body + columns[0]);
        string found = string.Join('|', article.Furniture.Select(span => Slice(Body + columns[0], span)));
        Check("furniture", line, columns[1] switch { "all" => columns[0], "none" => "", _ => columns[0][columns[0].IndexOf(columns[1], StringComparison.Ordinal)..] }, found);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_parts_of_a_page_are_found(int line, string text)
    {
        string[] columns = CaseLines.Columns(text);
        ArticleStructure article = ArticleReader.Default.Read(columns[0]);
        foreach (string part in columns.Skip(1))
        {
            int sign = part.IndexOf('=', StringComparison.Ordinal);
            Check("page", line, part, part[..(sign + 1)] + Part(columns[0], article, part[..sign]));
        }
    }

    private static string Part(string text, ArticleStructure article, string name) => name switch
    {
        "Title" => Slice(text, article.Title),
        "Lead" => Slice(text, article.Lead),
        "Subtitle" => Slice(text, article.Subtitle),
        "Code" => Slice(text, article.NewsCode),
        "Saved" => article.SavedDate?.Iso ?? "-",
        "Header" => Slice(text, article.Header),
        "Body" => article.Body.IsEmpty ? "-" : string.Join('|', article.Body.Select(span => Slice(text, span))),
        "Furniture" => article.Furniture.IsEmpty ? "-" : string.Join('|', article.Furniture.Select(span => Slice(text, span))),
        _ => throw new FormatException($"unknown part {name}"),
    };

    private static string Slice(string text, TextSpan? span) => span is { } s ? text.Substring(s.Start, s.Length) : "-";

    private static void Check(string file, int line, string expected, string found) =>
        Assert.True(expected == found, $"{file}.tsv:{line}: expected {expected}, found {found}");
}
