using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace PersianNews.LoadTest;

/// <summary>What came of the requests.</summary>
internal sealed class Tally
{
    private readonly ConcurrentBag<double> _milliseconds = [];
    private readonly ConcurrentDictionary<string, int> _faults = [];

    public TimeSpan Elapsed { get; set; }

    public int Failures => _faults.Values.Sum();

    public void Add(TimeSpan time, string? fault)
    {
        _milliseconds.Add(time.TotalMilliseconds);
        if (fault is not null)
            _faults.AddOrUpdate(fault, 1, static (_, count) => count + 1);
    }

    /// <summary>The figures, as a table.</summary>
    public string Report(TimeSpan processorTime, long peakBytes)
    {
        double[] sorted = [.. _milliseconds.Order()];
        double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
        StringBuilder text = new();
        void Row(string name, string value) => text.Append(CultureInfo.InvariantCulture, $"| {name} | {value} |\n");
        text.Append("| | |\n|---|---:|\n");
        Row("requests", $"{sorted.Length:N0}");
        Row("a second", $"{sorted.Length / Elapsed.TotalSeconds:N0}");
        Row("failures", $"{Failures:N0}" + string.Concat(_faults.Select(static fault => $" ({fault.Key}: {fault.Value})")));
        Row("median", $"{At(0.5):N1} ms");
        Row("p90", $"{At(0.9):N1} ms");
        Row("p99", $"{At(0.99):N1} ms");
        Row("longest", $"{sorted[^1]:N1} ms");
        Row("processor time of the service", $"{processorTime.TotalSeconds:N1} s, {processorTime.TotalMilliseconds / sorted.Length:N2} ms a request");
        Row("peak memory of the service", $"{peakBytes >> 20:N0} MB");
        return text.ToString();
    }
}
