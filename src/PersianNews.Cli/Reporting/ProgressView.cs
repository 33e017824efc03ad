using System.Diagnostics;
using System.Globalization;
using PersianNews.Archives;
using Spectre.Console;

namespace PersianNews.Cli.Reporting;

/// <summary>Shows on standard error how far a run has come: a bar to a person, a line every few seconds to a log.</summary>
internal static class ProgressView
{
    private static readonly TimeSpan BarInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(5);

    /// <summary>Shows progress until the run is over, however it ends.</summary>
    public static Task ShowAsync(CommandStreams streams, LatestProgress latest, Task run) =>
        streams.ErrorIsTerminal ? ShowBarAsync(streams.Error, latest, run) : ShowLinesAsync(streams.Error, latest, run, LineInterval);

    /// <summary>A line at every interval.</summary>
    public static async Task ShowLinesAsync(TextWriter error, LatestProgress latest, Task run, TimeSpan interval)
    {
        long started = Stopwatch.GetTimestamp();
        Pace pace = new();
        while (await IsRunningAsync(run, interval))
        {
            pace.Note(latest.Value, Stopwatch.GetElapsedTime(started));
            await error.WriteLineAsync(Line(latest.Value, pace));
        }
    }

    /// <summary>One line of progress.</summary>
    public static string Line(ArchiveProgress progress, Pace pace)
    {
        string share = Share(progress) is double known ? string.Create(CultureInfo.InvariantCulture, $"{known:P0}, ") : "";
        string errors = progress.Errors > 0 ? string.Create(CultureInfo.InvariantCulture, $", {progress.Errors:N0} errors") : "";
        string left = pace.Left is { } time ? string.Create(CultureInfo.InvariantCulture, $", {Rounded(time):g} left") : "";
        // A run that does not count tokens has articles without any.
        bool counted = progress is not { Records: > 0, Tokens: 0 };
        string tokens = counted ? string.Create(CultureInfo.InvariantCulture, $"{progress.Tokens:N0} tokens, ") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{share}{progress.Records:N0} articles, {tokens}{pace.Rate:N0} articles/s{errors}{left}");
    }

    private static Task ShowBarAsync(TextWriter error, LatestProgress latest, Task run)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        long started = Stopwatch.GetTimestamp();
        return console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn())
            .StartAsync(async context =>
            {
                Pace pace = new();
                ProgressTask bar = context.AddTask("reading", maxValue: 1);
                while (await IsRunningAsync(run, BarInterval))
                {
                    ArchiveProgress progress = latest.Value;
                    bar.IsIndeterminate = Share(progress) is null;
                    bar.Value = Share(progress) ?? 0;
                    pace.Note(progress, Stopwatch.GetElapsedTime(started));
                    bar.Description = Line(progress, pace);
                }
            });
    }

    private static async Task<bool> IsRunningAsync(Task run, TimeSpan interval) => await Task.WhenAny(run, Task.Delay(interval)) != run;

    private static TimeSpan Rounded(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));

    private static double? Share(ArchiveProgress progress) =>
        progress.TotalBytes is > 0 and long total ? Math.Min(1, (double)progress.BytesRead / total) : null;
}
