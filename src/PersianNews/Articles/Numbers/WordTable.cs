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

    private const ulong HashSeed = 0xCBF29CE484222325;
    private const ulong HashFactor = 0x9E3779B97F4A7C15;
    private const int LongestSlice = 2 * LongestKey;

    /// <summary>Hashes of keys by open addressing, zero where there is none; of 64 bits, so that one stands for its key.</summary>
    private readonly ulong[] _hashes;

    /// <summary>For each place of <see cref="_hashes"/> the number of its entry.</summary>
    private readonly ushort[] _numbers;
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
        while (capacity < entries.Count * 2)
            capacity *= 2;
        _hashes = new ulong[capacity];
        _numbers = new ushort[capacity];
        _entries = new Entry[entries.Count];
        int number = 0;
        foreach ((string key, Entry entry) in entries)
        {
            _filter.Add(key);
            ulong hash = Hash(key);
            int place = PlaceOf(hash);
            while (_hashes[place] != 0)
                place = _hashes[place] != hash ? (place + 1) & (capacity - 1) : throw new ArgumentException($"Two words have the hash of {key}.", nameof(words));
            (_hashes[place], _numbers[place], _entries[number]) = (hash, checked((ushort)number), entry);
            number++;
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

    // The number of a key's entry, or -1.
    private int Find(ReadOnlySpan<char> slice)
    {
        if (slice.Length > LongestSlice || !_filter.MayContain(slice))
            return -1;
        char[] map = CharacterFolding.Map;
        int length = 0;
        ulong hash = HashSeed;
        foreach (char c in slice)
        {
            char folded = map[c];
            if (folded is CharacterFolding.Deleted or CharacterTraits.Zwnj or ' ' or '\u00A0') // no-break space
                continue;
            if (++length > LongestKey)
                return -1;
            hash = Add(hash, folded);
        }

        hash = Finish(hash);
        for (int place = PlaceOf(hash); _hashes[place] != 0; place = (place + 1) & (_hashes.Length - 1))
        {
            if (_hashes[place] == hash)
                return _numbers[place];
        }

        return -1;
    }

    private static string KeyOf(string form)
    {
        Span<char> key = stackalloc char[LongestSlice];
        int length = CharacterFolding.Fold(form.Replace("_", "", StringComparison.Ordinal), key);
        return length <= LongestKey ? key[..length].ToString() : throw new ArgumentException($"The word {form} is too long.", nameof(form));
    }

    private static ulong Hash(ReadOnlySpan<char> key)
    {
        ulong hash = HashSeed;
        foreach (char c in key)
            hash = Add(hash, c);
        return Finish(hash);
    }

    private static ulong Add(ulong hash, char c)
    {
        hash = (hash ^ c) * HashFactor;
        return hash ^ (hash >> 29);
    }

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * HashFactor;
        return Math.Max(hash ^ (hash >> 31), 1);
    }

    private int PlaceOf(ulong hash) => (int)(hash >> 40) & (_hashes.Length - 1);

    private readonly record struct Entry(T Value, bool IsWord, bool IsPhrase, bool Continues);
}
