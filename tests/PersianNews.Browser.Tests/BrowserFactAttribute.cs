namespace PersianNews.Browser.Tests;

/// <summary>A test that needs Chromium; where there is none it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
            Skip = $"needs Chromium: on the PATH, or named by {Chromium.Variable} (Debian: apt-get install chromium)";
    }
}
