using System.Text;
using BenchmarkDotNet.Attributes;
using PersianNews.Normalization;

namespace PersianNews.Benchmarks;

/// <summary>Both stages on clean and on dirty paragraphs, against two bounds: copying, and a branch-free table map-and-delete.</summary>
[MemoryDiagnoser]
public class NormalizationBenchmarks
{
    private const int Paragraphs = 20_000;

    private readonly char[] _destination = new char[16_384];
    private readonly int[] _offsets = new int[16_384];
    private readonly char[] _map = new char[char.MaxValue + 1];
    private string[] _text = [];

    [Params("clean", "dirty")]
    public string Text { get; set; } = "clean";

    [GlobalSetup]
    public void Setup()
    {
        _text = Text == "clean" ? NormalizationText.Clean(Paragraphs) : NormalizationText.Dirty(Paragraphs);
        for (int c = 1; c < _map.Length; c++) _map[c] = (char)c;
        (_map['\u064A'], _map['\u0643'], _map['\u0640']) = ('\u06CC', '\u06A9', '\0'); // ye, kaf, kashida
        Console.WriteLine($"// {_text.Sum(Encoding.UTF8.GetByteCount)} bytes of UTF-8, {_text.Sum(t => t.Length)} characters");
    }

    [Benchmark]
    public void Copy()
    {
        foreach (string text in _text) text.CopyTo(_destination);
    }

    [Benchmark(Baseline = true)]
    public int MapAndDelete()
    {
        int total = 0;
        foreach (string text in _text) total += MapAndDelete(text, _destination, _map);
        return total;
    }

    [Benchmark]
    public int Normalize()
    {
        int total = 0;
        foreach (string text in _text)
        {
            Normalizer.Default.Normalize(text, _destination, [], out _, out int written);
            total += written;
        }
        return total;
    }

    [Benchmark]
    public int NormalizeWithOffsets()
    {
        int total = 0;
        foreach (string text in _text)
        {
            Normalizer.Default.Normalize(text, _destination, _offsets, out _, out int written);
            total += written;
        }
        return total;
    }

    [Benchmark]
    public int NormalizeStrings()
    {
        int total = 0;
        foreach (string text in _text) total += Normalizer.Default.Normalize(text).Length;
        return total;
    }

    [Benchmark]
    public int Repair()
    {
        int total = 0;
        foreach (string text in _text)
        {
            SpacingRepairer.Default.Repair(text, _destination, [], out _, out int written);
            total += written;
        }
        return total;
    }

    [Benchmark]
    public int Clean()
    {
        int total = 0;
        foreach (string text in _text)
        {
            TextCleaner.Default.Clean(text, _destination, [], out _, out int written);
            total += written;
        }
        return total;
    }

    private static int MapAndDelete(ReadOnlySpan<char> source, Span<char> destination, char[] map)
    {
        int written = 0;
        for (int i = 0; i < source.Length; i++)
        {
            char c = map[source[i]];
            destination[written] = c;
            written += c == '\0' ? 0 : 1;
        }
        return written;
    }
}
