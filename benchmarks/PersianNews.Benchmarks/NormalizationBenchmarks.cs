using BenchmarkDotNet.Attributes;

namespace PersianNews.Benchmarks;

/// <summary>Both stages against three bounds: copying, a table map, and a branch-free table map-and-delete.</summary>
[MemoryDiagnoser]
public class NormalizationBenchmarks
{
    private NormalizationRun _run = new(NormalizationText.Of("clean", articles: 1));

    [Params("clean", "dirty", "long")]
    public string Text { get; set; } = "clean";

    [GlobalSetup]
    public void Setup()
    {
        _run = new NormalizationRun(NormalizationText.Of(Text, articles: 500));
        Console.WriteLine($"// {_run.Bytes} bytes of UTF-8, {_run.Characters} characters");
    }

    [Benchmark]
    public void Copy() => _run.Copy();

    [Benchmark(Baseline = true)]
    public int Map() => _run.Map();

    [Benchmark]
    public int MapAndDelete() => _run.MapAndDelete();

    [Benchmark]
    public int Normalize() => _run.Normalize();

    [Benchmark]
    public int NormalizeWithOffsets() => _run.NormalizeWithOffsets();

    [Benchmark]
    public int Repair() => _run.Repair();

    [Benchmark]
    public int Clean() => _run.Clean();
}
