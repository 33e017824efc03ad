using FsCheck;
using FsCheck.Fluent;
using PersianNews.Archives.Indexing;
using PersianNews.Archives.Indexing.Queries;

namespace PersianNews.Archives.Tests.Indexing;

public class KeyReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" ، . «» ", "")]
    [InlineData("علي‌ رفت.", "علی رفت")]
    [InlineData("می‌شود", "میشود")]
    [InlineData("قم-کاشان", "قم کاشان")]
    [InlineData("۱٬۲۳۴ و ۱۲٫۵", "1 234 و 12 5")]
    [InlineData("info@example.ir", "info example ir")]
    [InlineData("#تیم_ملی", "تیم ملی")]
    [InlineData("😀 خبر", "خبر")]
    [InlineData("\uD83D خبر \uDE00", "خبر")]
    [InlineData("𝒜 خبر", "𝒜 خبر")]
    [InlineData("a\0b", "a b")]
    [InlineData("ـــ", "")]
    public void Words_have_keys(string text, string keys) => Assert.Equal(keys, Keys(text));

    [Fact]
    public void Any_text_is_read_and_its_keys_hold_letters_and_digits_only() => Prop.ForAll<string>(text =>
    {
        int end = 0;
        KeyReader reader = new(text ?? "");
        while (reader.MoveNext())
        {
            Assert.True(reader.Span.Start >= end && !reader.Span.IsEmpty);
            end = reader.Span.End;
            foreach (char c in reader.Key)
                Assert.True(char.IsLetterOrDigit(c) || char.IsSurrogate(c));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_query_is_run_or_refused_with_a_message()
    {
        using Archive archive = Archive.Of(Archive.Record("1", "پوتین به مسکو رفت"));
        char[] alphabet = [.. "پمس AND OR NOT ()\"«»*'_-:^{}\0\u200C\u0640".Distinct()];
        Gen<string> queries = Gen.Elements(alphabet).ListOf().Select(list => new string([.. list]));
        Prop.ForAll(queries.ToArbitrary(), query =>
        {
            try
            {
                archive.Search(query);
            }
            catch (QueryException error)
            {
                Assert.NotEmpty(error.Message);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static string Keys(string text)
    {
        List<string> keys = [];
        KeyReader reader = new(text);
        while (reader.MoveNext())
            keys.Add(reader.Key.ToString());
        return string.Join(' ', keys);
    }
}
