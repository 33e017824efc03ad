using PersianNews.Archives.Indexing;
using PersianNews.Tagging;

namespace PersianNews.Archives.Tests.Indexing;

public class SearchTests
{
    [Theory]
    [InlineData("مقام مسئول", "مسؤول")]
    [InlineData("يك كتاب", "کتاب")]
    [InlineData("یک کتاب", "كتاب")]
    [InlineData("گزارش مى‌شود", "می‌شود")]
    [InlineData("گزارش می شود", "می‌شود")]
    [InlineData("گزارش میشود", "می‌شود")]
    [InlineData("گزارش می‌شود", "می شود")]
    [InlineData("گزارش میشود", "می شود")]
    [InlineData("گزارش می شود", "میشود")]
    [InlineData("گزارش می‌شود", "میشود")]
    [InlineData("در گفت‌وگو با", "گفت و گو")]
    [InlineData("در گفت و گو با", "گفت‌و‌گو")]
    [InlineData("در گفت‌وگو با", "\"گفت وگو\"")]
    [InlineData("خانهٔ ما", "خانه‌ی")]
    [InlineData("خانه‌ی ما", "خانهٔ")]
    [InlineData("هیأت وزیران", "هیئت")]
    [InlineData("آمريكا", "امریکا")]
    [InlineData("سال ۱۴۰۲", "1402")]
    [InlineData("سال ١٤٠٢", "۱۴۰۲")]
    [InlineData("کتـــاب", "کتاب")]
    [InlineData("مُعَلّم", "معلم")]
    [InlineData("NATO گفت", "nato")]
    [InlineData("جنگنده F35 آمد", "F-35")]
    [InlineData("#انتخابات_۱۴۰۳", "انتخابات")]
    [InlineData("دانشگاه‌های تهران", "دانشگاه")]
    [InlineData("دانشگاه های تهران", "دانشگاه")]
    [InlineData("گزارش می‌شود", "شود")]
    public void Every_spelling_finds_the_others(string text, string query)
    {
        using Archive archive = Archive.Of(Archive.Record("a", text), Archive.Record("b", "چیز دیگری نیست"));
        Assert.Equal(["a"], archive.Search(query));
    }

    [Theory]
    [InlineData("پوتین AND مسکو", "1")]
    [InlineData("پوتین مسکو", "1")]
    [InlineData("پوتین OR مسکو", "1 2 3")]
    [InlineData("پوتین NOT مسکو", "2")]
    [InlineData("NOT پوتین", "3 4")]
    [InlineData("NOT (پوتین OR مسکو)", "4")]
    [InlineData("پوتین OR NOT مسکو", "1 2 4")]
    [InlineData("\"به مسکو رفت\"", "1")]
    [InlineData("\"مسکو به رفت\"", "")]
    [InlineData("پوت*", "1 2")]
    [InlineData("\"به مس\"*", "1")]
    [InlineData("چهار", "4")]
    [InlineData("نیست", "")]
    public void Operators_mean_what_they_say(string query, string ids)
    {
        using Archive archive = Archive.Of(
            Archive.Record("1", "پوتین به مسکو رفت"),
            Archive.Record("2", "پوتین در کرملین است"),
            Archive.Record("3", "هوای مسکو سرد است"),
            Archive.Record("4", "خبر دیگر", title: "تیتر چهار"));
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), archive.Search(query));
    }

    [Fact]
    public void Parts_of_words_make_no_phrases()
    {
        using Archive archive = Archive.Of(Archive.Record("1", "دانشگاه‌های تهران می‌شود"));
        Assert.Equal(["1"], archive.Search("\"دانشگاه های تهران\""));
        Assert.Equal([], archive.Search("\"دانشگاه تهران\" OR \"های می\" OR \"شود دانشگاه\" OR ی"));
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        SearchHit hit = index.Search(new SearchQuery { Text = "دانشگاه" }).Hits.Single();
        Assert.Equal("دانشگاه‌های", hit.Highlights.Single().Slice(hit.Snippet).ToString());
    }

    [Fact]
    public void Filters_narrow_a_search_and_stand_alone()
    {
        using Archive archive = Archive.Of(
            Archive.Record("1", "خبر", "2021-11-03T10:42", agency: "خبرگزاري ايسنا", entities: ["PER|ولادیمیر پوتین|Q7747|پوتین", "LOC|مسکو|Q649"]),
            Archive.Record("2", "خبر", "2021-12-31", agency: "ایرنا", entities: ["PER|ولادیمیر پوتین|Q7747|ولادیمیر پوتین"]),
            Archive.Record("3", "خبر", "2022-01-01", entities: ["LOC|مسکو|Q649"]),
            Archive.Record("4", "خبر", null, entities: ["ORG|پوتین|"]));
        SearchQuery all = new();
        Assert.Equal(["1", "2", "3", "4"], archive.Search(all));
        Assert.Equal(["1", "2", "4"], archive.Search(all with { Entity = "پوتين" }));
        Assert.Equal(["1", "2"], archive.Search(all with { Entity = "پوتین", Type = EntityType.Person }));
        Assert.Equal(["1", "2"], archive.Search(all with { Entity = "q7747" }));
        Assert.Equal(["1", "3"], archive.Search(all with { Type = EntityType.Location }));
        Assert.Equal(["1", "2"], archive.Search(all with { To = new DateOnly(2021, 12, 31) }));
        Assert.Equal(["2", "3"], archive.Search(all with { From = new DateOnly(2021, 12, 31), To = new DateOnly(2022, 1, 1) }));
        Assert.Equal(["1"], archive.Search(all with { Source = "ایسنا" }));
        Assert.Equal(["3"], archive.Search(all with { Text = "خبر", Entity = "مسکو", From = new DateOnly(2022, 1, 1) }));
        Assert.Equal([], archive.Search(all with { From = new DateOnly(2023, 1, 1) }));
    }

    [Fact]
    public void An_entity_that_is_not_there_is_named()
    {
        using Archive archive = Archive.Of(Archive.Record("1", "خبر", entities: ["PER|علی کریمی"]));
        Assert.Equal("the index has no entity 'کسی'", Assert.Throws<QueryException>(() => archive.Search(new SearchQuery { Entity = "کسی" })).Message);
        Assert.Equal(
            "the index has no entity 'علی کریمی' of type LOC",
            Assert.Throws<QueryException>(() => archive.Search(new SearchQuery { Entity = "علی کریمی", Type = EntityType.Location })).Message);
    }

    [Fact]
    public void Hits_come_in_the_order_asked_for_and_in_pages()
    {
        using Archive archive = Archive.Of(
            Archive.Record("old", "زعفران زعفران زعفران", "2020-01-01"),
            Archive.Record("none", "زعفران و چیزهای دیگر", null),
            Archive.Record("new", "زعفران و بسیاری چیزهای دیگر", "2022-01-01"),
            Archive.Record("title", "چیزهای دیگر", "2021-01-01", title: "زعفران"));
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        string[] Ids(SearchQuery query) => [.. index.Search(query with { Text = "زعفران" }).Hits.Select(hit => hit.Id)];
        Assert.Equal(["title", "old", "none", "new"], Ids(new SearchQuery()));
        Assert.Equal(["new", "title", "old", "none"], Ids(new SearchQuery { Order = SearchOrder.Newest }));
        Assert.Equal(["none", "old", "title", "new"], Ids(new SearchQuery { Order = SearchOrder.Oldest }));
        Assert.Equal(["title", "old"], Ids(new SearchQuery { Order = SearchOrder.Newest, Skip = 1, Limit = 2 }));
        Assert.Equal(4, index.Search(new SearchQuery { Text = "زعفران", Limit = 0 }).Total);
    }

    [Fact]
    public void A_snippet_shows_what_was_found_in_one_line()
    {
        string padding = string.Concat(Enumerable.Repeat("واژه‌های بسیار دیگر. ", 40));
        using Archive archive = Archive.Of(Archive.Record("1", $"تیتر\n{padding}\nروز دوشنبه ولاديمير پوتين\tبه مسکو رفت.\n{padding}"));
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        SearchHit hit = index.Search(new SearchQuery { Text = "پوتین AND مسکو" }).Hits.Single();
        Assert.StartsWith("… روز دوشنبه ولاديمير پوتين به مسکو رفت. واژه", hit.Snippet);
        Assert.EndsWith(" …", hit.Snippet);
        Assert.Equal(["پوتين", "مسکو"], hit.Highlights.Select(span => span.Slice(hit.Snippet).ToString()));
    }

    [Fact]
    public void A_snippet_shows_the_entity_asked_for()
    {
        using Archive archive = Archive.Of(Archive.Record("1", "روز دوشنبه ولاديمير پوتين به مسکو رفت. پوتین گفت", entities: "PER|ولادیمیر پوتین|Q7747|ولاديمير پوتين|پوتین"));
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        SearchHit hit = index.Search(new SearchQuery { Entity = "پوتین", Text = "مسکو" }).Hits.Single();
        Assert.Equal(["ولاديمير پوتين", "مسکو", "پوتین"], hit.Highlights.Select(span => span.Slice(hit.Snippet).ToString()));
    }

    [Fact]
    public void Articles_without_text_are_found_by_their_names()
    {
        using Archive archive = Archive.Of(Archive.Record("1", null, title: "سفر", entities: ["PER|ولادیمیر پوتین|Q7747|پوتین"]));
        Assert.Equal(["1"], archive.Search("پوتین سفر"));
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        Assert.Null(index.Search(new SearchQuery { Text = "پوتین" }).Hits.Single().Snippet);
    }

    [Theory]
    [InlineData("title : پوتین")]
    [InlineData("پوتین\" OR \"مسکو")]
    [InlineData("NEAR(پوتین مسکو, 2)")]
    [InlineData("^پوتین + مسکو")]
    [InlineData("'; DROP TABLE article; --")]
    [InlineData("{title} : _")]
    [InlineData("$text ?1 :x @y")]
    [InlineData("پوتین\0مسکو")]
    public void A_query_is_nothing_but_a_query(string query)
    {
        using Archive archive = Archive.Of(Archive.Record("1", "پوتین به مسکو رفت"));
        try
        {
            archive.Search(new SearchQuery { Text = query, Source = null });
        }
        catch (QueryException)
        {
            // Refused is as good as not found.
        }

        Assert.Equal([], archive.Search(new SearchQuery { Source = "' OR 1=1 --" }));
        Assert.Equal(["1"], archive.Search("پوتین"));
    }

    [Fact]
    public void The_deepest_and_longest_query_is_run()
    {
        using Archive archive = Archive.Of(Archive.Record("1", "پوتین به مسکو رفت"));
        Assert.Equal(["1"], archive.Search(new string('(', 50) + "پوتین" + new string(')', 50)));
        Assert.Equal(["1"], archive.Search(string.Concat(Enumerable.Repeat("(پوتین AND NOT (", 13)) + "کرملین" + new string(')', 26)));
        Assert.Equal(["1"], archive.Search(string.Join(" OR ", Enumerable.Repeat("می‌روند", 99)) + " OR رفت"));
        Assert.Equal([], archive.Search(string.Join(' ', Enumerable.Repeat("می‌روند", 199))));
    }
}
