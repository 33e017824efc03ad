using PersianNews.Archives.Indexing;
using PersianNews.Archives.Indexing.Queries;

namespace PersianNews.Archives.Tests.Indexing;

public class QueryParserTests
{
    public static TheoryData<string, string> Meaning() => Cases("meaning.tsv");

    public static TheoryData<string, string> Wrong() => Cases("wrong.tsv");

    [Theory]
    [MemberData(nameof(Meaning))]
    public void A_query_means(string query, string expression) => Assert.Equal(expression, MatchExpression.Of(QueryParser.Parse(query)));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_query_earns_a_message(string query, string message) =>
        Assert.Equal(message, Assert.Throws<QueryException>(() => QueryParser.Parse(query)).Message);

    [Fact]
    public void A_query_of_too_many_words_is_refused() =>
        Assert.Contains("more than", Assert.Throws<QueryException>(() => QueryParser.Parse(string.Join(' ', Enumerable.Repeat("قم", 300)))).Message);

    [Theory]
    [InlineData("(")]
    [InlineData("NOT ")]
    public void A_query_nested_too_deep_is_refused(string opening) =>
        Assert.Contains("nested", Assert.Throws<QueryException>(() => QueryParser.Parse(string.Concat(Enumerable.Repeat(opening, 150)) + "قم")).Message);

    private static TheoryData<string, string> Cases(string file)
    {
        TheoryData<string, string> cases = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases/queries", file)).Where(line => !line.StartsWith('#')))
            cases.Add(line.Split('\t')[0], line.Split('\t')[1]);
        return cases;
    }
}
