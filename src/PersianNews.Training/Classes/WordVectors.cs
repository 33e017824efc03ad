namespace PersianNews.Training.Classes;

/// <summary>Word vectors learned from plain text, found by the hash of the word form.</summary>
/// <param name="length">Floats in a vector.</param>
/// <param name="words">Hashes of the word forms.</param>
/// <param name="values">Their vectors, one after another.</param>
internal sealed class WordVectors(int length, ulong[] words, float[] values)
{
    private readonly Dictionary<ulong, int> _numbers = Number(words);

    /// <summary>No vectors.</summary>
    public static WordVectors None { get; } = new(0, [], []);

    /// <summary>Floats in a vector.</summary>
    public int Length => length;

    /// <summary>Hashes of the words that have vectors.</summary>
    public IReadOnlyCollection<ulong> Words => _numbers.Keys;

    /// <summary>The vector of a word; empty for a word that has none.</summary>
    public ReadOnlySpan<float> Find(ulong word) =>
        _numbers.TryGetValue(word, out int number) ? values.AsSpan(number * length, length) : [];

    private static Dictionary<ulong, int> Number(ulong[] words)
    {
        Dictionary<ulong, int> numbers = new(words.Length);
        for (int i = 0; i < words.Length; i++)
            numbers.TryAdd(words[i], i);
        return numbers;
    }
}
