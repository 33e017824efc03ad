using System.Text;
using PersianNews.Normalization;

namespace PersianNews.Benchmarks;

/// <summary>Texts of a kind, and what is done to all of them into buffers that are there.</summary>
internal sealed class NormalizationRun
{
    private readonly string[] _texts;
    private readonly char[] _destination;
    private readonly int[] _offsets;
    private readonly char[] _map = new char[char.MaxValue + 1];

    public NormalizationRun(string[] texts)
    {
        _texts = texts;
        Bytes = _texts.Sum(Encoding.UTF8.GetByteCount);
        Characters = _texts.Sum(text => text.Length);
        _destination = new char[2 * _texts.Max(text => text.Length)];
        _offsets = new int[_destination.Length];
        for (int c = 1; c < _map.Length; c++) _map[c] = (char)c;
        (_map['\u064A'], _map['\u0643'], _map['\u0640']) = ('\u06CC', '\u06A9', '\0'); // ye, kaf, kashida
    }

    public int Bytes { get; }

    public int Characters { get; }

    public void Copy()
    {
        foreach (string text in _texts) text.CopyTo(_destination);
    }

    public int Map() => All((text, destination) =>
    {
        char[] map = _map;
        destination = destination[..text.Length];
        for (int i = 0; i < text.Length; i++) destination[i] = map[text[i]];
        return text.Length;
    });

    public int MapAndDelete() => All((text, destination) =>
    {
        char[] map = _map;
        int written = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = map[text[i]];
            destination[written] = c;
            written += c == '\0' ? 0 : 1;
        }
        return written;
    });

    public int Normalize() => All((text, destination) =>
    {
        Normalizer.Default.Normalize(text, destination, [], out _, out int written);
        return written;
    });

    public int NormalizeWithOffsets() => All((text, destination) =>
    {
        Normalizer.Default.Normalize(text, destination, _offsets, out _, out int written);
        return written;
    });

    public int Repair() => All((text, destination) =>
    {
        SpacingRepairer.Default.Repair(text, destination, [], out _, out int written);
        return written;
    });

    public int Clean() => All((text, destination) =>
    {
        TextCleaner.Default.Clean(text, destination, [], out _, out int written);
        return written;
    });

    private int All(Func<ReadOnlySpan<char>, Span<char>, int> work)
    {
        int total = 0;
        foreach (string text in _texts) total += work(text, _destination);
        return total;
    }
}
