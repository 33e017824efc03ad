using PersianNews.Archives;

namespace PersianNews.Reports.Tests;

public sealed class ReportTests : IDisposable
{
    private const string Emoji = """{"id":"e","text":"\ud83d\ude00 ایران\nحسن روحانی در تهران \ud83d\ude00 گفت: «باران آمد.»","published":"2024-03-20"}""";

    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public async Task The_samples_give_pages_that_name_each_other()
    {
        string annotated = await _workshop.AnnotateAsync("out.jsonl", [Workshop.Samples], new AnnotateOptions { IncludeText = true });
        ReportSummary summary = await _workshop.ReportAsync(annotated, "site");
        Assert.Equal((12, 0, 0, null), (summary.Articles, summary.WithoutText, summary.Unreadable, summary.LeftBehind));
        SortedDictionary<string, string> site = _workshop.Read("site");
        string page = site.Single(static file => file.Key.StartsWith("entities/", StringComparison.Ordinal)
            && file.Value.Contains("<h1 data-type=\"PER\"><bdi>اسماعیل هنیه</bdi>", StringComparison.Ordinal)).Value;
        Assert.Contains("<mark data-type=\"PER\">اسماعیل هنیه</mark>، رئیس دفتر سیاسی", page, StringComparison.Ordinal);
        Assert.Contains("آبان ۱۴۰۰: ۱ خبر", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>رئیس دفتر سیاسی جنبش حماس</bdi>", page, StringComparison.Ordinal);
        foreach ((string name, string content) in site.Where(static file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (string link in Links(content))
                Assert.True(link.StartsWith("https://www.wikidata.org/", StringComparison.Ordinal) || Leads(site, name, link), $"{name}: {link}");
        }
    }

    [Fact]
    public async Task The_same_archive_gives_the_same_site_wherever_the_texts_are()
    {
        string archive = _workshop.Write("archive/b.jsonl", Emoji + "\nnot a record\n" + Emoji.Replace("\"e\"", "7", StringComparison.Ordinal) + "\n");
        string[] inputs = [Workshop.Samples, archive];
        string withText = await _workshop.AnnotateAsync("text.jsonl.gz", inputs, new AnnotateOptions { IncludeText = true });
        string without = await _workshop.AnnotateAsync("plain.jsonl", inputs, new AnnotateOptions { Workers = 1 });
        await _workshop.ReportAsync(withText, "a");
        await _workshop.ReportAsync(withText, "b");
        await _workshop.ReportAsync(without, "c", new ReportOptions { Originals = inputs });
        Assert.Equal(_workshop.Read("a"), _workshop.Read("b"));
        Assert.Equal(_workshop.Read("a"), _workshop.Read("c"));
    }

    [Theory]
    [InlineData(OffsetUnit.CodePoint)]
    [InlineData(OffsetUnit.Utf8)]
    public async Task Offsets_of_any_unit_lead_to_the_same_pieces(OffsetUnit unit)
    {
        string archive = _workshop.Write("in.jsonl", Emoji + "\n");
        await _workshop.ReportAsync(await _workshop.AnnotateAsync("a.jsonl", [archive], new AnnotateOptions { IncludeText = true }), "a");
        await _workshop.ReportAsync(await _workshop.AnnotateAsync("b.jsonl", [archive], new AnnotateOptions { IncludeText = true, Offsets = unit }), "b");
        Assert.Equal(_workshop.Read("a"), _workshop.Read("b"));
        Assert.Contains("<mark data-type=\"PER\">حسن روحانی</mark> در <a", string.Concat(_workshop.Read("a").Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_texts_statements_and_titles_are_the_context()
    {
        string archive = _workshop.Write("in.jsonl", """{"id":"q","text":"باران\nحسن روحانی گفت: «باران تهران را خیس کرد.»"}""" + "\n");
        string annotated = await _workshop.AnnotateAsync("out.jsonl", [archive], AnnotateOptions.Default);
        ReportSummary summary = await _workshop.ReportAsync(annotated, "site");
        Assert.Equal(1, summary.WithoutText);
        string pages = string.Concat(_workshop.Read("site").Values);
        Assert.Contains("باران <mark data-type=\"LOC\">تهران</mark> را خیس کرد", pages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_are_no_records_are_counted_and_named()
    {
        string annotated = await _workshop.AnnotateAsync("out.jsonl", [Workshop.Samples], AnnotateOptions.Default);
        File.AppendAllText(annotated, "\n{\"id\":\"a\",\"error\":\"bad\"}\nnonsense\n{}\n");
        ReportSummary summary = await _workshop.ReportAsync(annotated, "site");
        Assert.Equal((12, 3), (summary.Articles, summary.Unreadable));
        Assert.StartsWith("out.jsonl, line 14: ", summary.FirstFault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_archive_gives_an_empty_site()
    {
        ReportSummary summary = await _workshop.ReportAsync(_workshop.Write("out.jsonl", ""), "site");
        Assert.Equal((0, 0, 0), (summary.Articles, summary.Entities, summary.Pages));
        Assert.Contains("index.html", _workshop.Read("site").Keys);
    }

    [Fact]
    public async Task Only_as_many_entities_and_contexts_as_wanted_are_shown()
    {
        string records = string.Concat(Enumerable.Range(0, 50).Select(static i => $"{{\"id\":{i},\"text\":\"تهران و ایران، بار {i}\"}}\n"));
        string annotated = await _workshop.AnnotateAsync("out.jsonl", [_workshop.Write("in.jsonl", records)], new AnnotateOptions { IncludeText = true });
        ReportSummary summary = await _workshop.ReportAsync(annotated, "site", new ReportOptions { Entities = 1, Contexts = 5 });
        Assert.Equal(1, summary.Pages);
        SortedDictionary<string, string> site = _workshop.Read("site");
        Assert.Single(site.Keys, static file => file.StartsWith("entities/", StringComparison.Ordinal));
        Assert.Equal(5, site["entities/0001.html"].Split("class=\"excerpt\"").Length - 1);
        Assert.Contains("۵ نمونه از ۵۰", site["entities/0001.html"], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Links(string page) => page.Split("href=\"").Concat(page.Split("src=\"")).Skip(1)
        .Where(static part => !part.StartsWith('<')).Select(static part => part[..part.IndexOf('"', StringComparison.Ordinal)]);

    private static bool Leads(SortedDictionary<string, string> site, string from, string link) =>
        link.StartsWith('#') || site.ContainsKey(new Uri(new Uri("http://site/" + from), link).AbsolutePath[1..]);
}
