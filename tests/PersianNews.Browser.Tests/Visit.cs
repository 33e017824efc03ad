using Microsoft.Playwright;

namespace PersianNews.Browser.Tests;

/// <summary>One page that a test looks at, with what went wrong on it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>Environment variable that names a folder for screenshots; without it none are kept.</summary>
    private const string ShotsVariable = "PERSIAN_NEWS_SCREENSHOTS";

    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Script errors, refused requests and complaints of the browser; a good page has none.</summary>
    public List<string> Faults { get; } = [];

    public static async Task<Visit> StartAsync(IBrowserContext context, string home)
    {
        Visit visit = new(context, await context.NewPageAsync());
        visit.Page.PageError += (_, error) => visit.Faults.Add(error);
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                visit.Faults.Add(message.Text);
        };
        visit.Page.Dialog += (_, dialog) =>
        {
            visit.Faults.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        await context.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url.StartsWith(home, StringComparison.Ordinal) || route.Request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                await route.ContinueAsync();
                return;
            }

            visit.Faults.Add($"request to {route.Request.Url}");
            await route.AbortAsync();
        });
        return visit;
    }

    /// <summary>Keeps a picture of the page where one is wanted.</summary>
    public async Task ShootAsync(string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable(ShotsVariable) is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
