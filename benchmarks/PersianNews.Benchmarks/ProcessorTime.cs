using System.Runtime.InteropServices;

namespace PersianNews.Benchmarks;

/// <summary>Compares pieces of work by the processor time of their thread, in rounds that take turns, for machines that are busy with other work.</summary>
internal static partial class ProcessorTime
{
    private const int Rounds = 25;
    private const int ThreadClock = 3; // CLOCK_THREAD_CPUTIME_ID of Linux
    private const long WarmUp = 500_000_000;
    private const long RoundLength = 20_000_000;

    /// <summary>The least nanoseconds that each piece of work took in any of the rounds.</summary>
    public static double[] Least(params Action[] work)
    {
        int[] repeats = [.. work.Select(Repeats)];
        double[] least = [.. work.Select(_ => double.MaxValue)];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < work.Length; i++)
            {
                long start = Now();
                for (int k = 0; k < repeats[i]; k++) work[i]();
                least[i] = Math.Min(least[i], (double)(Now() - start) / repeats[i]);
            }
        }
        return least;
    }

    /// <summary>Warms up, and says how often to repeat for a round.</summary>
    private static int Repeats(Action work)
    {
        long start = Now();
        long count = 0;
        while (Now() - start < WarmUp)
        {
            work();
            count++;
        }
        return (int)Math.Max(1, count * RoundLength / (Now() - start));
    }

    private static long Now()
    {
        _ = ClockGetTime(ThreadClock, out TimeSpec time);
        return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
