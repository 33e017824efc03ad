using PersianNews.Articles;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Tests.Articles;

public class QuotationReaderCaseTests
{
    public static IEnumerable<object[]> Statements() => CaseLines.Read("quotations", "statements");

    public static IEnumerable<object[]> Verbs() => CaseLines.Read("quotations", "verbs");

    public static IEnumerable<object[]> Others() => CaseLines.Read("quotations", "none");

    [Theory]
    [MemberData(nameof(Statements))]
    public void Statements_are_found_with_speaker_and_verb(int line, string text)
    {
        string[] columns = CaseLines.Columns(text);
        MarkedText marked = new(columns[0]);
        string found = string.Join('\n', Read(marked).Select(quotation => Describe(marked, quotation)));
        string expected = string.Join('\n', columns.Skip(1));
        Assert.True(expected == found, $"statements.tsv:{line}: expected\n{expected}\nfound\n{found}");
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Verbs_of_saying_are_known_in_their_forms(int line, string text)
    {
        string[] columns = CaseLines.Columns(text);
        MarkedText marked = new($"{{PER \u0631\u0633\u062A\u06AF\u0627\u0631}} {columns[0]} \u06A9\u0647 \u0647\u0648\u0627 \u062E\u0648\u0628 \u0627\u0633\u062A."); // X ... that the weather is fine
        Quotation quotation = Assert.Single(Read(marked));
        Assert.True(columns[1] == quotation.Verb, $"verbs.tsv:{line}: expected {columns[1]}, found {quotation.Verb}");
        Assert.Equal(columns[0], quotation.VerbSpan.Slice(marked.Text).ToString());
        Assert.Equal(0, quotation.SpeakerMention);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Names_and_other_uses_of_the_words_are_no_quotations(int line, string text)
    {
        MarkedText marked = new(text);
        string found = string.Join('\n', Read(marked).Select(quotation => Describe(marked, quotation)));
        Assert.True(found.Length == 0, $"none.tsv:{line}: found {found}");
    }

    private static Quotation[] Read(MarkedText marked) => QuotationReader.Default.Read(
        marked.Text, WordTokenizer.Default.Tokenize(marked.Text), SentenceSplitter.Default.Split(marked.Text), marked.Mentions);

    private static string Describe(MarkedText marked, Quotation quotation)
    {
        string speaker = quotation.Speaker.IsEmpty ? "-" : Slice(quotation.Speaker);
        string mention = quotation.SpeakerMention < 0 ? "-" : Slice(marked.Mentions[quotation.SpeakerMention].Span);
        return $"{speaker} > {mention} | {quotation.Verb} | {Slice(quotation.Span)}";

        string Slice(TextSpan span) => marked.Text.Substring(span.Start, span.Length);
    }
}
