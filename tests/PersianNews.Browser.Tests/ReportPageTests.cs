using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PersianNews.Browser.Tests;

/// <summary>A report, opened from the disk.</summary>
public sealed class ReportPageTests(Chromium chromium, ReportSite site) : IClassFixture<Chromium>, IClassFixture<ReportSite>
{
    [BrowserFact]
    public async Task The_overview_leads_to_entities_and_these_to_each_other()
    {
        await using Visit visit = await OpenAsync();
        await visit.ShootAsync("report-light", whole: true);
        await Expect(visit.Page.Locator("svg rect")).Not.ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "اسماعیل هنیه" }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Ismail Haniyeh");
        await visit.ShootAsync("report-entity-light", whole: true);
        await Expect(visit.Page.Locator(".contexts mark").First).ToContainTextAsync("هنیه");
        await Expect(visit.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "نقش‌ها" })).ToContainTextAsync("رئیس دفتر سیاسی جنبش حماس");
        await visit.Page.Locator(".related a").First.ClickAsync();
        await Expect(visit.Page.Locator(".related")).ToContainTextAsync("اسماعیل هنیه");
        await visit.Page.Locator(".trail a").Nth(1).ClickAsync();
        await Expect(visit.Page.Locator("table th[scope=row]").First).ToBeVisibleAsync();
        await visit.ShootAsync("report-list-light");
        await visit.Page.Locator(".brand").ClickAsync();
        await Expect(visit.Page.Locator(".groups")).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task Names_are_found_with_the_keyboard()
    {
        await using Visit visit = await OpenAsync(ColorScheme.Dark);
        await visit.Page.FocusAsync("#find");
        await visit.Page.Keyboard.InsertTextAsync("لاوروف");
        await Expect(visit.Page.Locator("#found [role=option]")).ToHaveCountAsync(1);
        await visit.ShootAsync("report-find-dark");
        await Expect(visit.Page.Locator("#find-status")).ToHaveTextAsync("۱ نام");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visit.Page.Locator("#found [aria-selected=true]")).ToContainTextAsync("سرگئی لاوروف");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Sergey Lavrov");
        await visit.Page.FillAsync("#find", "نامی که نیست");
        await Expect(visit.Page.Locator("#found")).ToHaveTextAsync("نامی یافت نشد.");
        await visit.Page.FillAsync("#find", "lavrov");
        await Expect(visit.Page.Locator("#found [role=option]")).ToContainTextAsync("سرگئی لاوروف");
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task Every_page_can_be_read_by_all()
    {
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using Visit visit = await OpenAsync(scheme);
            foreach (string page in (string[])["index.html", "lists/1.html", "entities/0001.html", "entities/0005.html"])
            {
                await visit.Page.GotoAsync(site.Home + page);
                Assert.Empty(await Accessibility.FaultsAsync(visit.Page));
                Assert.Empty(await Accessibility.WeakContrastsAsync(visit.Page));
            }

            await visit.ShootAsync($"report-entity-{scheme}-top".ToLowerInvariant());
            Assert.Empty(visit.Faults);
        }
    }

    [BrowserFact]
    public async Task Markup_in_articles_and_titles_stays_text()
    {
        await using Visit visit = await OpenAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("<b>گزارش نمونه</b>");
        await GoToAsync(visit, "علی لاریجانی");
        await Expect(visit.Page.Locator(".contexts")).ToContainTextAsync("<img src=x onerror=alert(1)> \"&'</bdi></p><script>alert(2)</script>");
        Assert.Equal(0, await visit.Page.Locator("main :is(img, script, b)").CountAsync());
        await GoToAsync(visit, "حسن روحانی");
        await Expect(visit.Page.Locator("blockquote")).ToContainTextAsync("باران <b>آمد</b> و رفت.");
        Assert.Equal(0, await visit.Page.Locator("main :is(img, script, b)").CountAsync());
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task It_fits_a_narrow_screen()
    {
        await using Visit visit = await OpenAsync(ColorScheme.Light, width: 360);
        foreach (string page in (string[])["index.html", "lists/1.html", "entities/0001.html"])
        {
            await visit.Page.GotoAsync(site.Home + page);
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page);
            await visit.ShootAsync("report-narrow-" + page.Replace('/', '-').Replace(".html", "", StringComparison.Ordinal));
        }

        Assert.Empty(visit.Faults);
    }

    private static async Task GoToAsync(Visit visit, string name)
    {
        await visit.Page.FillAsync("#find", name);
        await visit.Page.Locator("#found [role=option]", new PageLocatorOptions { HasText = name }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync(name);
    }

    private async Task<Visit> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        Visit visit = await chromium.OpenAsync(site.Home, scheme, width);
        await visit.Page.GotoAsync(site.Home + "index.html");
        return visit;
    }
}
