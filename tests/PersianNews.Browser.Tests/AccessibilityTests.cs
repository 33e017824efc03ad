namespace PersianNews.Browser.Tests;

/// <summary>The checks themselves: they must see what they are there for.</summary>
public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task The_checks_find_what_is_wrong()
    {
        await using Visit visit = await chromium.OpenAsync("about:");
        await visit.Page.SetContentAsync("""
            <body style="background: #fff"><h1>a</h1><h3>b</h3><button></button><p aria-describedby="gone" tabindex="3">c</p>
            <p style="color: #999">weak</p><p style="color: #666">strong</p><p style="color: #666; background: linear-gradient(#bbb, #bbb)">washed</p></body>
            """);
        string faults = string.Join('\n', await Accessibility.FaultsAsync(visit.Page));
        foreach (string expected in (string[])["b skips a level", "no name: <button>", "aria-describedby names gone", "tab index 3", "inline: "])
            Assert.Contains(expected, faults, StringComparison.Ordinal);
        string[] weak = await Accessibility.WeakContrastsAsync(visit.Page);
        Assert.Equal(["weak", "washed"], weak.Select(static line => line.Split(": ")[1]));
    }
}
