using System.Text;

namespace PersianNews.LoadTest;

/// <summary>Articles of one size, cut out of the samples at ever other places, so that no two in a row are alike.</summary>
internal sealed class SampleArticles
{
    private readonly string _text;
    private readonly int _bytes;

    public SampleArticles(int bytes)
    {
        StringBuilder all = new();
        foreach (string path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt").Order(StringComparer.Ordinal))
            all.Append(File.ReadAllText(path)).Append('\n');
        int length = all.Length;
        while (all.Length < length + bytes)
            all.Append(all.ToString(0, length));
        _text = all.ToString();
        _bytes = bytes;
        Length = length;
    }

    private int Length { get; }

    /// <summary>An article that begins at a place chosen at random, at a word's start.</summary>
    public string Next(Random random)
    {
        int start = _text.IndexOf(' ', random.Next(Length)) + 1;
        int end = start;
        for (int size = 0; size < _bytes; end++)
            size += Encoding.UTF8.GetByteCount(_text.AsSpan(end, 1));
        return _text[start..end];
    }
}
