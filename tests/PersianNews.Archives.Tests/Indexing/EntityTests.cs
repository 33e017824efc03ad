using PersianNews.Archives.Indexing;
using PersianNews.Articles.Dates;
using PersianNews.Tagging;

namespace PersianNews.Archives.Tests.Indexing;

public class EntityTests
{
    [Fact]
    public void Entities_are_one_by_their_id_or_by_type_and_name_in_any_spelling()
    {
        using Archive archive = Archive.Of(
            Archive.Record("1", "خبر", entities: ["PER|ولادیمیر پوتین|Q7747|پوتین|پوتین", "PER|علي كريمي", "LOC|کریمی"]),
            Archive.Record("2", "خبر", entities: ["PER|پوتین|Q7747", "PER|علی‌کریمی"]),
            Archive.Record("3", "خبر", entities: ["PER|علی کریمی||علی کریمی"]));
        Assert.Equal(["PER علي كريمي 3/3", "PER ولادیمیر پوتین 2/3", "LOC کریمی 1/1"], Top(archive, new EntityQuery()));
    }

    [Fact]
    public void A_name_without_id_is_the_only_one_with_an_id_that_has_it()
    {
        string[] records =
        [
            Archive.Record("1", "خبر", entities: "PER|ولادیمیر پوتین"),
            Archive.Record("2", "خبر", entities: "PER|ولاديمير پوتين|Q7747|پوتین"),
            Archive.Record("3", "خبر", entities: "LOC|ولادیمیر پوتین"),
            Archive.Record("4", "خبر", entities: ["PER|ولادیمیر پوتین|Q7747|پوتین", "PER|ولادیمیر پوتین"]),
        ];
        foreach (string[] order in new[] { records, [.. records.Reverse()] })
        {
            using Archive archive = Archive.Of(order);
            using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
            Assert.Equal([("PER", "Q7747", 3L, 4L), ("LOC", null, 1L, 1L)], index.Entities(new EntityQuery()).Select(e => (e.Type.Name, e.Wikidata, e.Articles, e.Mentions)));
            Assert.Equal(["1", "2", "4"], archive.Search(new SearchQuery { Entity = "Q7747" }));
        }
    }

    [Fact]
    public void Of_two_with_one_name_neither_takes_those_without_id()
    {
        using Archive archive = Archive.Of(
            Archive.Record("1", "خبر", entities: "PER|علی کریمی|Q1"),
            Archive.Record("2", "خبر", entities: "PER|علی کریمی"),
            Archive.Record("3", "خبر", entities: "PER|علی کریمی|Q2"));
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        Assert.Equal([1L, 1L, 1L], index.Entities(new EntityQuery()).Select(entity => entity.Articles));
        Assert.Equal(3, index.Find("علی كريمي").Length);
        Assert.Empty(index.Find("کسی"));
        Assert.Equal(["1", "2", "3"], archive.Search(new SearchQuery { Entity = "علی کریمی" }));
    }

    [Fact]
    public void A_part_of_a_name_finds_it_where_nobody_is_called_just_that()
    {
        using Archive archive = Archive.Of(
            Archive.Record("1", "خبر", entities: "PER|ولادیمیر پوتین|Q7747"),
            Archive.Record("2", "خبر", entities: ["PER|علی کریمی", "PER|مهدی کریمی||کریمی"]));
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        Assert.Equal(["ولادیمیر پوتین"], index.Find("پوتين").Select(entity => entity.Name));
        Assert.Equal(["مهدی کریمی"], index.Find("كريمي").Select(entity => entity.Name));
        Assert.Empty(index.Find("پوت"));
        Assert.Empty(index.Find(" "));
        Assert.Empty(index.Find("|"));
    }

    [Fact]
    public void Entities_are_counted_by_type_days_and_company()
    {
        using Archive archive = Archive.Of(
            Archive.Record("1", "خبر", "2021-03-20", entities: ["PER|پوتین|Q7747", "LOC|مسکو|Q649", "ORG|کرملین"]),
            Archive.Record("2", "خبر", "2021-03-21", entities: ["PER|پوتین|Q7747", "LOC|مسکو|Q649"]),
            Archive.Record("3", "خبر", "2021-03-22", entities: ["LOC|مسکو|Q649"]),
            Archive.Record("4", "خبر", null, entities: ["LOC|قم"]));
        EntityQuery all = new();
        Assert.Equal(["LOC مسکو 3/3", "PER پوتین 2/2", "LOC قم 1/1", "ORG کرملین 1/1"], Top(archive, all));
        Assert.Equal(["LOC مسکو 3/3"], Top(archive, all with { Limit = 1 }));
        Assert.Equal(["LOC مسکو 3/3", "LOC قم 1/1"], Top(archive, all with { Type = EntityType.Location }));
        Assert.Equal(["LOC مسکو 2/2", "PER پوتین 1/1"], Top(archive, all with { From = new DateOnly(2021, 3, 21) }));
        Assert.Equal(["LOC مسکو 1/1", "ORG کرملین 1/1", "PER پوتین 1/1"], Top(archive, all with { To = new DateOnly(2021, 3, 20) }).Order(StringComparer.Ordinal));
        Assert.Equal(["LOC مسکو 2/2", "ORG کرملین 1/1"], Top(archive, all with { With = "پوتین" }));
        Assert.Equal(["LOC مسکو 1/1"], Top(archive, all with { With = "پوتین", From = new DateOnly(2021, 3, 21) }));
        Assert.Throws<QueryException>(() => Top(archive, all with { With = "کسی" }));
    }

    [Fact]
    public void A_timeline_counts_by_day_month_and_year_of_either_calendar()
    {
        using Archive archive = Archive.Of(
            Archive.Record("1", "خبر", "2021-03-20T23:59", entities: "PER|پوتین|Q7747|پوتین|پوتین"),
            Archive.Record("2", "خبر", "2021-03-21", entities: "PER|پوتین|Q7747"),
            Archive.Record("3", "خبر", "2021-05-01", entities: "PER|پوتین|Q7747"),
            Archive.Record("4", "خبر", "2021-05-01"),
            Archive.Record("5", "خبر", null, entities: "PER|پوتین|Q7747"));
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        string[] Count(string? entity, PeriodLength length, DateCalendar calendar = DateCalendar.Gregorian, DateOnly? from = null) =>
            [.. index.Timeline(entity, length, calendar, from).Periods.Select(period => $"{period.Label} {period.Articles}/{period.Mentions}")];
        Assert.Equal(["2021-03 2/3", "2021-04 0/0", "2021-05 1/1"], Count("پوتین", PeriodLength.Month));
        Assert.Equal(["1399-12 1/2", "1400-01 1/1", "1400-02 1/1"], Count("پوتین", PeriodLength.Month, DateCalendar.Jalali));
        Assert.Equal(["1399 1/2", "1400 2/2"], Count("پوتین", PeriodLength.Year, DateCalendar.Jalali));
        Assert.Equal(["2021 4/0"], Count(null, PeriodLength.Year));
        Assert.Equal(["2021-05-01 1/1"], Count("پوتین", PeriodLength.Day, from: new DateOnly(2021, 4, 1)));
        Assert.Equal(43, Count("پوتین", PeriodLength.Day).Length);
        Assert.Equal((1, 0), (index.Timeline("پوتین", PeriodLength.Year).Undated, index.Timeline("پوتین", PeriodLength.Year, from: new DateOnly(2000, 1, 1)).Undated));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Timeline(null, PeriodLength.Year, DateCalendar.Hijri));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Timeline(null, (PeriodLength)9));
    }

    [Theory]
    [InlineData("2021-11-03T10:42:00+03:30", "2021-11-03")]
    [InlineData("2021-11-03 10:42", "2021-11-03")]
    [InlineData("1635935000", "2021-11-03")]
    [InlineData("1635935000123", "2021-11-03")]
    [InlineData("20211103", "2021-11-03")]
    [InlineData("۱۲ آبان ۱۴۰۰", "2021-11-03")]
    [InlineData("۱۴۰۰/۰۸/۱۲ - ۱۰:۴۲", "2021-11-03")]
    [InlineData("3 November 2021", "2021-11-03")]
    [InlineData("دیروز", null)]
    [InlineData("2021-13-45", null)]
    [InlineData("1e300", null)]
    [InlineData("", null)]
    public void The_day_is_read_from_what_archives_have(string published, string? day)
    {
        using Archive archive = Archive.Of(Archive.Record("1", "خبر", published));
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        IndexedArticle article = index.Read("1")!;
        Assert.Equal((day, published), (article.Day?.ToString("yyyy-MM-dd", null), article.Published));
    }

    [Fact]
    public async Task An_article_is_read_back_as_it_was_annotated()
    {
        using Archive archive = new();
        string text = "به گزارش ایسنا، ولادیمیر پوتین، رئیس جمهور روسیه، روز ۱۲ آبان ۱۴۰۰ در مسکو گفت: «مذاکرات ادامه دارد».";
        string input = archive.Folder.Write("in.jsonl", System.Text.Json.JsonSerializer.Serialize(new { id = 7, title = "تیتر", published = "2021-11-03", text }));
        await new ArchiveAnnotator(NewsPipeline.Default).AnnotateAsync([input], archive.Folder["out.jsonl"], new AnnotateOptions { IncludeText = true });
        archive.Index(archive.Folder["out.jsonl"]);
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        IndexedArticle article = index.Read("7")!;
        Assert.Null(index.Read("8"));
        Assert.Equal(("تیتر", text, new DateOnly(2021, 11, 3)), (article.Title, article.Text, article.Day));
        Document document = NewsPipeline.Default.Analyze(text, new DateOnly(2021, 11, 3));
        Assert.Equal(document.Mentions.Select(m => (m.Span.Start, m.Span.End, document.EntityOf(m).Name)), article.Mentions.Select(m => (m.Start, m.End, m.Entity!.Name)));
        Assert.Equal(document.Dates.Select(d => (d.Span.Start, d.Iso)), article.Dates.Select(d => (d.Start, d.Value)));
        Assert.Equal(document.Quotations.Select(q => (q.Span.Start, (string?)q.Verb, document.SpeakerOf(q)?.Name)), article.Quotations.Select(q => (q.Start, q.Value, q.Entity?.Name)));
        Assert.NotEmpty(article.Roles);
        Assert.All(article.Mentions.Concat(article.Roles).Concat(article.Dates).Concat(article.Quotations), span => Assert.Equal(text[span.Start..span.End], span.Text));
    }

    private static string[] Top(Archive archive, EntityQuery query)
    {
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        return [.. index.Entities(query).Select(entity => $"{entity.Type} {entity.Name} {entity.Articles}/{entity.Mentions}")];
    }
}
