using PersianNews.Archives;
using PersianNews.Cli.Reporting;
using PersianNews.Tagging;

namespace PersianNews.Cli.Tests.Reporting;

public class ViewTests
{
    [Fact]
    public void The_summary_is_readable_without_a_terminal() => Assert.Equal(
        """
        files                          2
        other files                    1
        articles                   1,500
        errors                         3
        sentences                 20,000
        tokens                   400,000
        mentions                     110
          PER                        100
          LOC                         10
        seconds                      2.0
        articles/s                   750
        tokens/s                 200,000

        mentioned most
                      60  PER   علی رضایی
                       9  LOC   تهران

        """.ReplaceLineEndings("\n"),
        SummaryView.Plain(new ArchiveSummary
        {
            Files = 2,
            OtherFiles = 1,
            Records = 1500,
            Errors = 3,
            Sentences = 20_000,
            Tokens = 400_000,
            Mentions = [new(EntityType.Person, 100), new(EntityType.Location, 10)],
            TopEntities = [new(EntityType.Person, "علی رضایی", 60, 50), new(EntityType.Location, "تهران", 9, 9)],
            Elapsed = TimeSpan.FromSeconds(2),
        }));

    [Fact]
    public void A_line_of_progress_tells_share_and_speed() => Assert.Equal(
        "25 %, 1,200 articles, 30,000 tokens, 600 articles/s, 2 errors",
        ProgressView.Line(new ArchiveProgress(3, 1200, 2, 30_000, 25, 100), TimeSpan.FromSeconds(2)));

    [Fact]
    public void A_line_of_progress_does_without_a_share_where_none_is_known() => Assert.Equal(
        "0 articles, 0 tokens, 0 articles/s", ProgressView.Line(default, TimeSpan.Zero));

    [Fact]
    public async Task Lines_come_while_the_run_goes_on_and_stop_with_it()
    {
        TaskCompletionSource run = new();
        using StringWriter error = new();
        Task view = ProgressView.ShowLinesAsync(error, new LatestProgress(), run.Task, TimeSpan.FromMilliseconds(20));
        while (error.ToString().Length == 0)
            await Task.Delay(5);
        run.SetResult();
        await view;
    }
}
