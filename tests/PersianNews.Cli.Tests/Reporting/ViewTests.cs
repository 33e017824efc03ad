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
    public void A_line_of_progress_tells_share_speed_and_time_left() => Assert.Equal(
        "25 %, 1,200 articles, 30,000 tokens, 600 articles/s, 2 errors, 0:00:06 left",
        Line((2, new ArchiveProgress(3, 1200, 2, 30_000, 25, 100))));

    [Fact]
    public void A_line_of_progress_does_without_what_is_not_known() => Assert.Equal("0 articles, 0 tokens, 0 articles/s", Line((0, default)));

    [Fact]
    public void What_an_earlier_run_did_is_no_speed_of_this_one() => Assert.Equal(
        "1,200 articles, 9 tokens, 100 articles/s", Line((2, new ArchiveProgress(1, 1200, 0, 9, 0, null) { Resumed = 1000 })));

    [Fact]
    public void The_pace_is_that_of_the_last_half_minute() => Assert.Equal(
        "50 %, 1,040,000 articles, 1 tokens, 1,000 articles/s, 1:23:20 left",
        Line((1, new ArchiveProgress(1, 1_000_000, 0, 1, 45_000, 100_000)), (30, new ArchiveProgress(1, 1_010_000, 0, 1, 49_700, 100_000)), (60, new ArchiveProgress(1, 1_040_000, 0, 1, 50_000, 100_000))));

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

    private static string Line(params (int Second, ArchiveProgress Progress)[] seen)
    {
        Pace pace = new();
        foreach ((int second, ArchiveProgress progress) in seen)
            pace.Note(progress, TimeSpan.FromSeconds(second));
        return ProgressView.Line(seen[^1].Progress, pace);
    }
}
