using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Numbers;

/// <summary>
/// Words and phrases of several tokens with what they mean, found by their folded form, blanks and half-spaces left out, so that all
/// ways to space a phrase are one entry. Immutable once built; a look-up allocates nothing and takes a bounded time.
/// </summary>
/// <typeparam name="T">What a word means.</typeparam>
internal sealed class WordTable<T>
    where T : struct
{
    /// <summary>The longest key, in UTF-16 code units.</summary>
    public const int LongestKey = 24;

    /// <summary>The most tokens a phrase may stand in.</summary>
    public const int MostTokens = 5;

    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;
    private const int LongestSlice = 2 * LongestKey;

    private readonly string[] _keys;
    private readonly Entry[] _entries;
    private readonly KeyFilter _filter = new();
    private readonly KeyFilter _beginnings = new();

    /// <summary>Builds the table.</summary>
    /// <param name="words">Forms with their meaning; a <c>_</c> marks where a token may end. The first meaning of a form counts.</param>
    /// <param name="mayBegin">Whether what is sought may begin with a word; null if with any.</param>
    public WordTable(IEnumerable<KeyValuePair<string, T>> words, Func<T, bool>? mayBegin = null)
    {
        Dictionary<string, Entry> entries = [];
        foreach ((string form, T value) in words)
        {
            string key = KeyOf(form);
            Entry known = entries.GetValueOrDefault(key);
            bool begins = mayBegin is null || mayBegin(value);
            if (begins)
                _beginnings.Add(key);
            bool isPhrase = known.IsPhrase || form.Contains('_', StringComparison.Ordinal);
            entries[key] = known.IsWord ? known with { IsPhrase = isPhrase } : new Entry(value, true, isPhrase, known.Continues);
            for (int i = form.IndexOf('_', StringComparison.Ordinal); i > 0; i = form.IndexOf('_', i + 1))
            {
                string prefix = KeyOf(form[..i]);
                if (begins)
                    _beginnings.Add(prefix);
                entries[prefix] = entries.GetValueOrDefault(prefix) with { Continues = true };
            }
        }

        int capacity = 16;
        while (capacity < entries.Count * 4)
            capacity *= 2;
        _keys = new string[capacity];
        _entries = new Entry[capacity];
        foreach ((string key, Entry entry) in entries)
        {
            _filter.Add(key);
            int place = Hash(key) & (capacity - 1);
            while (_keys[place] is not null)
                place = (place + 1) & (capacity - 1);
            (_keys[place], _entries[place]) = (key, entry);
        }
    }

    /// <summary>Finds the longest word or phrase that begins with a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="index">The token to begin with.</param>
    /// <param name="value">What was found.</param>
    /// <returns>How many tokens it takes; 0 if there is none.</returns>
    public int Match(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out T value)
    {
        int found = Locate(text, tokens, index, out int place);
        value = found > 0 ? _entries[place].Value : default;
        return found;
    }

    /// <summary>Finds the longest word or phrase that begins with a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="index">The token to begin with.</param>
    /// <param name="place">What was found, for <see cref="this[int]"/>.</param>
    /// <returns>How many tokens it takes; 0 if there is none.</returns>
    public int Locate(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out int place)
    {
        place = 0;
        int found = 0;
        int start = tokens[index].Span.Start;
        for (int count = 1; count <= MostTokens; count++)
        {
            int last = index + count - 1;
            int at = Find(text[start..tokens[last].Span.End]);
            if (at < 0)
                break;
            ref readonly Entry entry = ref _entries[at];
            if (count == 1 ? entry.IsWord : entry.IsPhrase)
                (place, found) = (at, count);
            if (!entry.Continues || !TokenGap.Joins(tokens, last))
                break;
        }

        return found;
    }

    /// <summary>What a word or phrase that was found means.</summary>
    public T this[int place] => _entries[place].Value;

    /// <summary>Whether what is sought may begin with a token; says no to most tokens, and never wrongly.</summary>
    public bool MayBegin(ReadOnlySpan<char> token) => _beginnings.MayContain(token);

    // The place of a key among the entries, or -1.
    private int Find(ReadOnlySpan<char> slice)
    {
        if (slice.Length > LongestSlice || !_filter.MayContain(slice))
            return -1;
        Span<char> key = stackalloc char[LongestKey];
        char[] map = CharacterFolding.Map;
        int length = 0;
        uint hash = HashSeed;
        foreach (char c in slice)
        {
            char folded = map[c];
            if (folded is CharacterFolding.Deleted or CharacterTraits.Zwnj or ' ' or '\u00A0') // no-break space
                continue;
            if (length == LongestKey)
                return -1;
            key[length++] = folded;
            hash = (hash ^ folded) * HashPrime;
        }

        key = key[..length];
        int place = Place(hash) & (_keys.Length - 1);
        while (_keys[place] is { } candidate)
        {
            if (key.SequenceEqual(candidate))
                return place;
            place = (place + 1) & (_keys.Length - 1);
        }

        return -1;
    }

    private static string KeyOf(string form)
    {
        Span<char> key = stackalloc char[LongestSlice];
        int length = CharacterFolding.Fold(form.Replace("_", "", StringComparison.Ordinal), key);
        return length <= LongestKey ? key[..length].ToString() : throw new ArgumentException($"The word {form} is too long.", nameof(form));
    }

    private static int Hash(ReadOnlySpan<char> key)
    {
        uint hash = HashSeed;
        foreach (char c in key)
            hash = (hash ^ c) * HashPrime;
        return Place(hash);
    }

    private static int Place(uint hash) => (int)(hash ^ (hash >> 15));

    private readonly record struct Entry(T Value, bool IsWord, bool IsPhrase, bool Continues);
}
