namespace PersianNews.Tagging;

/// <summary>
/// Names of one or more words, each in one or more lexicons, compiled to a hash table of word-sequence prefixes. Holds at most
/// <see cref="MaxLexicons"/> lexicons.
/// </summary>
internal sealed class PhraseLexicon
{
    /// <summary>Most lexicons a model can have: one bit each in a mask.</summary>
    public const int MaxLexicons = 32;

    /// <summary>Bits of a mark: for each lexicon one that begins a phrase, and one that continues it; see <see cref="MarkPhrases"/>.</summary>
    public const int MarkBits = 2 * MaxLexicons;

    /// <summary>Longest phrase, in words.</summary>
    public const int MaxWords = 8;

    private readonly uint[] _checks;
    private readonly uint[] _masks;
    private readonly byte[] _continues;
    private readonly uint _mask;

    /// <param name="names">The lexicons' names, in the order of their bits.</param>
    /// <param name="checks">The keys of an open-addressing table, a power of two of them; zero marks a free place.</param>
    /// <param name="masks">For each place, the lexicons in which the sequence is an entry.</param>
    /// <param name="continues">For each place, 1 where longer entries begin with the sequence.</param>
    public PhraseLexicon(string[] names, uint[] checks, uint[] masks, byte[] continues)
    {
        Names = names;
        _checks = checks;
        _masks = masks;
        _continues = continues;
        _mask = (uint)checks.Length - 1;
    }

    /// <summary>A lexicon without entries.</summary>
    public static PhraseLexicon None { get; } = new([], new uint[1], new uint[1], new byte[1]);

    /// <summary>The lexicons' names.</summary>
    public string[] Names { get; }

    /// <summary>The keys.</summary>
    public ReadOnlySpan<uint> Checks => _checks;

    /// <summary>The entry masks.</summary>
    public ReadOnlySpan<uint> Masks => _masks;

    /// <summary>The continuation flags.</summary>
    public ReadOnlySpan<byte> Continues => _continues;

    /// <summary>Builds the table from phrases given as hashes of word forms.</summary>
    /// <param name="names">The lexicons' names, in the order of their bits.</param>
    /// <param name="phrases">Each phrase's words and the lexicon it belongs to.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="MaxLexicons"/> lexicons.</exception>
    public static PhraseLexicon Build(string[] names, IEnumerable<(ulong[] Words, int Lexicon)> phrases)
    {
        if (names.Length > MaxLexicons)
            throw new ArgumentException($"A model holds at most {MaxLexicons} lexicons, not {names.Length}.", nameof(names));

        Dictionary<ulong, (uint Mask, byte Continues)> prefixes = [];
        foreach ((ulong[] words, int lexicon) in phrases)
        {
            if (words.Length is 0 or > MaxWords)
                continue;
            ulong state = words[0];
            for (int i = 0; ; i++)
            {
                (uint mask, byte continues) = prefixes.GetValueOrDefault(state);
                if (i == words.Length - 1)
                {
                    prefixes[state] = (mask | (1u << lexicon), continues);
                    break;
                }

                prefixes[state] = (mask, 1);
                state = Extend(state, words[i + 1]);
            }
        }

        uint capacity = 1;
        while (capacity < prefixes.Count * 2L)
            capacity *= 2;
        uint[] checks = new uint[capacity];
        uint[] masks = new uint[capacity];
        byte[] flags = new byte[capacity];
        // Sorted, so that the bytes do not depend on the order of a hash table.
        foreach ((ulong state, (uint mask, byte continues)) in prefixes.OrderBy(static p => p.Key))
        {
            uint check = CheckOf(state);
            uint place = (uint)(state >> 32) & (capacity - 1);
            while (checks[place] != 0 && checks[place] != check)
                place = (place + 1) & (capacity - 1);
            checks[place] = check;
            masks[place] |= mask;
            flags[place] |= continues;
        }

        return new PhraseLexicon(names, checks, masks, flags);
    }

    /// <summary>Looks up a sequence of words.</summary>
    /// <param name="state">The first word's hash, or what <see cref="Extend"/> made of a sequence.</param>
    /// <param name="continues">Whether longer entries begin with the sequence.</param>
    /// <returns>The lexicons in which the sequence is an entry, a bit each.</returns>
    public uint Find(ulong state, out bool continues)
    {
        uint check = CheckOf(state);
        for (uint place = (uint)(state >> 32) & _mask; _checks[place] != 0; place = (place + 1) & _mask)
        {
            if (_checks[place] == check)
            {
                continues = _continues[place] != 0;
                return _masks[place];
            }
        }

        continues = false;
        return 0;
    }

    /// <summary>The state of a sequence with one more word.</summary>
    public static ulong Extend(ulong state, ulong word) => FeatureHash.Mix(state, word);

    /// <summary>
    /// Marks the phrases of two words and more that stand in a sentence. Bit k of a token's mark says that it begins a phrase of
    /// lexicon k, bit k + 32 that it stands later in one. The longest phrase from each token counts for each lexicon.
    /// </summary>
    /// <param name="words">Hashes of the sentence's word forms.</param>
    /// <param name="mayBegin">For each word, whether some phrase begins with it (<see cref="Find"/> tells).</param>
    /// <param name="marks">One mark a word; set here.</param>
    /// <returns>Whether any phrase was found.</returns>
    public bool MarkPhrases(ReadOnlySpan<ulong> words, ReadOnlySpan<bool> mayBegin, Span<ulong> marks)
    {
        marks.Clear();
        bool any = false;
        for (int start = 0; start < words.Length; start++)
        {
            if (!mayBegin[start])
                continue;
            ulong state = words[start];
            int limit = Math.Min(words.Length, start + MaxWords);
            for (int next = start + 1; next < limit; next++)
            {
                state = Extend(state, words[next]);
                uint mask = Find(state, out bool continues);
                if (mask != 0)
                {
                    any = true;
                    marks[start] |= mask;
                    for (int inside = start + 1; inside <= next; inside++)
                        marks[inside] |= (ulong)mask << 32;
                }

                if (!continues)
                    break;
            }
        }

        return any;
    }

    private static uint CheckOf(ulong state) => (uint)state | 1;
}
