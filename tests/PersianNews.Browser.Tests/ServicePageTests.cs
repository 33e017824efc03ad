using Microsoft.Playwright;
using PersianNews.Server;
using static Microsoft.Playwright.Assertions;

namespace PersianNews.Browser.Tests;

/// <summary>The page of the service, as a person uses it.</summary>
public sealed class ServicePageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const int SmallBody = 400_000;

    private NewsService? _service;

    private string Home => _service!.Address.ToString();

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null)
            _service = await NewsService.StartAsync(NewsPipeline.Default, new ServiceOptions { Port = 0, MaxBodyBytes = SmallBody });
    }

    public async Task DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
    }

    [BrowserFact]
    public async Task The_sample_is_shown_with_its_marks_and_lists()
    {
        await using Visit visit = await OpenAsync();
        await visit.ShootAsync("serve-edit");
        await FetchSampleAsync(visit);
        string sample = await visit.Page.InputValueAsync("#text");
        await visit.Page.ClickAsync("#run");
        await Expect(visit.Page.Locator("#article .headline")).ToHaveTextAsync("رایزنی هنیه و لاوروف درباره بازسازی غزه");
        await visit.ShootAsync("serve-light");
        Assert.Equal(Lines(sample), await ShownLinesAsync(visit));
        ILocator entity = visit.Page.Locator("#entities .item", new PageLocatorOptions { HasText = "سرگئی لاوروف" });
        await Expect(entity).ToContainTextAsync("وزیر امور خارجه روسیه");
        await Expect(entity).ToContainTextAsync("Sergey Lavrov");
        await Expect(visit.Page.Locator("#facts")).ToContainTextAsync("چهارشنبه ۱۲ آبان ۱۴۰۰، ساعت ۱۰:۴۲");
        await visit.Page.ClickAsync("#tab-quotes");
        await Expect(visit.Page.Locator("#quotes .item").First).ToContainTextAsync("یوسف الشامی");
        await visit.Page.ClickAsync("#tab-dates");
        await Expect(visit.Page.Locator("#dates .item", new PageLocatorOptions { HasText = "دوشنبه شب" })).ToContainTextAsync("2021-11-01");
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task Everything_is_done_with_the_keyboard()
    {
        await using Visit visit = await OpenAsync(ColorScheme.Dark);
        List<string> stops = [];
        for (int i = 0; i < 5; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            stops.Add(await visit.Page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.className"));
        }

        Assert.Equal(["skip", "text", "run", "sample", "clear"], stops);
        await visit.Page.FocusAsync("#text");
        await visit.Page.Keyboard.InsertTextAsync("باران در تهران\n\nحسن روحانی در تهران گفت: باران امروز تهران را خیس کرد.");
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(visit.Page.Locator("#reader-title")).ToBeFocusedAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("نشانه‌گذاری شد");
        await visit.Page.FocusAsync("#tab-entities");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(visit.Page.Locator("#tab-quotes")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#quotes")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Home");
        ILocator first = visit.Page.Locator("#entities .item > button").First;
        await first.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(first).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(visit.Page.Locator("mark.chosen")).ToHaveCountAsync(3);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".walk [role=status]")).ToHaveTextAsync("۲ از ۳");
        await visit.ShootAsync("serve-dark-chosen");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("mark.chosen")).ToHaveCountAsync(0);
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task Screen_readers_are_told_what_things_are()
    {
        await using Visit visit = await OpenAsync();
        await AnnotateAsync(visit, "حسن روحانی دیروز در تهران گفت: «باران آمد.»");
        Assert.Equal("fa rtl", await visit.Page.EvaluateAsync<string>("document.documentElement.lang + ' ' + document.documentElement.dir"));
        Assert.Empty(await Accessibility.FaultsAsync(visit.Page));
        await Expect(visit.Page.Locator("#article mark[data-type=PER]")).ToHaveAccessibleDescriptionAsync("شخص");
        await Expect(visit.Page.GetByRole(AriaRole.Main)).ToHaveCountAsync(1);
        await Expect(visit.Page.GetByRole(AriaRole.Tab)).ToHaveCountAsync(4);
        await visit.Page.ClickAsync("#edit");
        await Expect(visit.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "متن خبر" })).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Colours_stand_out_in_light_and_dark()
    {
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using Visit visit = await OpenAsync(scheme);
            await FetchSampleAsync(visit);
            await visit.Page.ClickAsync("#run");
            await Expect(visit.Page.Locator("#article .headline")).ToBeVisibleAsync();
            await visit.ShootAsync($"serve-{scheme}".ToLowerInvariant());
            Assert.Empty(await Accessibility.WeakContrastsAsync(visit.Page));
            await visit.Page.ClickAsync("#tab-quotes");
            await visit.ShootAsync($"serve-{scheme}-quotes".ToLowerInvariant());
            Assert.Empty(await Accessibility.WeakContrastsAsync(visit.Page));
        }
    }

    [BrowserFact]
    public async Task Markup_in_an_article_stays_text()
    {
        const string Hostile = "<img src=x onerror=alert(1)> تهران </p></article><script>alert(2)</script>\n"
            + "\"'&amp; &#60;b> «<b onclick=alert(3)>حسن روحانی</b> گفت» {{7*7}} ${alert(4)} javascript:alert(5)\n\u202Eوارونه\u202C تهران";
        await using Visit visit = await OpenAsync();
        await AnnotateAsync(visit, Hostile);
        Assert.Equal(Lines(Hostile), await ShownLinesAsync(visit));
        Assert.Equal(0, await visit.Page.Locator("#article :is(img, script, b, a), #panel :is(img, script, b[onclick])").CountAsync());
        await visit.Page.Locator("#article mark").First.ClickAsync();
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task A_long_article_stays_usable()
    {
        string sample = Assets.Text("sample.txt");
        string article = string.Concat(Enumerable.Repeat(sample + "\n", 200 * 1024 / System.Text.Encoding.UTF8.GetByteCount(sample) + 1));
        await using Visit visit = await OpenAsync();
        await AnnotateAsync(visit, article);
        Assert.Equal(Lines(article), await ShownLinesAsync(visit));
        Assert.True(await visit.Page.Locator("#article mark").CountAsync() > 2_000);
        await visit.Page.Locator("#entities .item > button").First.ClickAsync();
        await Expect(visit.Page.Locator("mark.current")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("mark.current")).ToBeInViewportAsync();
        await visit.Page.ClickAsync("#tab-quotes");
        int before = await visit.Page.Locator("#quotes .item").CountAsync();
        await visit.Page.ClickAsync("#quotes .all");
        Assert.True(await visit.Page.Locator("#quotes .item").CountAsync() > before);
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task What_cannot_be_done_is_said()
    {
        await using Visit visit = await OpenAsync();
        ILocator alert = visit.Page.GetByRole(AriaRole.Alert);
        await visit.Page.ClickAsync("#run");
        await Expect(alert).ToHaveTextAsync("متنی نوشته نشده است.");
        await visit.Page.FillAsync("#text", new string('a', SmallBody + 1));
        await visit.Page.ClickAsync("#run");
        await Expect(alert).ToHaveTextAsync("این متن بلندتر از اندازهٔ مجاز است.");
        await visit.ShootAsync("serve-alert");
        await _service!.DisposeAsync();
        _service = null;
        await visit.Page.FillAsync("#text", "خبر");
        await visit.Page.ClickAsync("#run");
        await Expect(alert).ToHaveTextAsync("پیوند با سرویس برقرار نشد.");
        await Expect(visit.Page.Locator("#run")).ToBeEnabledAsync();
    }

    [BrowserFact]
    public async Task It_fits_a_narrow_screen()
    {
        await using Visit visit = await OpenAsync(ColorScheme.Light, width: 360);
        await FetchSampleAsync(visit);
        await visit.Page.ClickAsync("#run");
        await Expect(visit.Page.Locator("#article .headline")).ToBeVisibleAsync();
        await visit.ShootAsync("serve-narrow");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await visit.Page.Locator("#panel").ScrollIntoViewIfNeededAsync();
        await visit.ShootAsync("serve-narrow-panel");
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task Marks_are_put_away_and_fetched_back()
    {
        await using Visit visit = await OpenAsync();
        await AnnotateAsync(visit, "حسن روحانی در تهران بود.");
        ILocator places = visit.Page.Locator("#legend button[data-type=LOC]");
        ILocator place = visit.Page.Locator("#article mark[data-type=LOC]");
        await places.ClickAsync();
        await Expect(places).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(place).ToHaveCSSAsync("background-image", "none");
        await places.ClickAsync();
        await Expect(place).Not.ToHaveCSSAsync("background-image", "none");
        await place.ClickAsync();
        await Expect(visit.Page.Locator("#entities [aria-expanded=true]")).ToContainTextAsync("تهران");
        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.ClickAsync("#save"));
        Assert.Equal("annotated.json", download.SuggestedFilename);
        Assert.Empty(visit.Faults);
    }

    private async Task<Visit> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        Visit visit = await chromium.OpenAsync(Home, scheme, width);
        await visit.Page.GotoAsync(Home);
        return visit;
    }

    private static async Task FetchSampleAsync(Visit visit)
    {
        await visit.Page.ClickAsync("#sample");
        await Expect(visit.Page.Locator("#text")).Not.ToHaveValueAsync("");
    }

    private static async Task AnnotateAsync(Visit visit, string text)
    {
        await visit.Page.FillAsync("#text", text);
        await visit.Page.ClickAsync("#run");
        await Expect(visit.Page.Locator("#article p").First).ToBeVisibleAsync();
    }

    private static async Task<string[]> ShownLinesAsync(Visit visit) =>
        await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#article p')].map(line => line.textContent)");

    private static string[] Lines(string text) => [.. text.Split('\n').Where(static line => line.Trim().Length > 0)];
}
