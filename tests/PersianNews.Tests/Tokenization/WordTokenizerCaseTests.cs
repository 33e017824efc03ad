using PersianNews.Tokenization;

namespace PersianNews.Tests.Tokenization;

public class WordTokenizerCaseTests
{
    public static IEnumerable<object[]> Cases() => new[]
    {
        "words", "numbers", "dates-times", "addresses", "tags", "abbreviations", "names-with-digits", "punctuation", "emoji", "controls",
    }.SelectMany(CaseFile.Read);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tokens_are_as_the_case_file_says(string file, int line, string input, string expected)
    {
        string text = CaseFile.Unescape(input);
        string[] parts = CaseFile.Parts(expected);
        Token[] tokens = WordTokenizer.Default.Tokenize(text);
        string found = string.Join("|", tokens.Select(token => text.Substring(token.Span.Start, token.Span.Length)));
        string wanted = string.Join("|", parts.Select(part => CaseFile.Unescape(Form(part))));
        Assert.True(wanted == found, $"{file}.txt:{line}: expected {wanted}, found {found}");
        for (int i = 0; i < parts.Length; i++)
        {
            string kind = parts[i][Form(parts[i]).Length..].Trim('{', '}');
            Assert.True(kind.Length == 0 || kind == tokens[i].Kind.ToString(), $"{file}.txt:{line}: {parts[i]} is {tokens[i].Kind}");
        }
    }

    private static string Form(string part)
    {
        int brace = part.LastIndexOf('{');
        return brace > 0 ? part[..brace] : part;
    }
}
