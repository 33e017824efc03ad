namespace PersianNews.Tests;

public class SmokeTests
{
    [Fact]
    public void Text_is_kept_untouched()
    {
        const string text = "سلام دنيا.";
        Assert.Same(text, NewsPipeline.Default.Analyze(text).Text);
    }
}
