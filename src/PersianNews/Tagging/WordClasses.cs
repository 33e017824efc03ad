namespace PersianNews.Tagging;

/// <summary>Classes of words learned from plain text, at several granularities, the coarsest first.</summary>
internal sealed class WordClasses
{
    /// <summary>The class of a word that was not in the plain text.</summary>
    public const ushort Unknown = 0;

    /// <summary>Most classes a word can have; with all lexicons beside them its atoms just fit into <see cref="FeatureSchema.MaxAtoms"/>.</summary>
    public const int MaxGranularities = 50;

    /// <summary>Most of them that are learned from neighbours; the rest is room for classes of other kinds.</summary>
    public const int MaxLearned = 40;

    private readonly uint[] _checks;
    private readonly ushort[] _classes;
    private readonly uint _mask;

    /// <param name="granularities">Number of classes each word has.</param>
    /// <param name="checks">The keys of an open-addressing table, a power of two of them; zero marks a free place.</param>
    /// <param name="classes">The classes, <paramref name="granularities"/> for each place in <paramref name="checks"/>.</param>
    public WordClasses(int granularities, uint[] checks, ushort[] classes)
    {
        Granularities = granularities;
        _checks = checks;
        _classes = classes;
        _mask = (uint)checks.Length - 1;
    }

    /// <summary>A table without words.</summary>
    public static WordClasses None { get; } = new(0, new uint[1], []);

    /// <summary>Number of classes each word has.</summary>
    public int Granularities { get; }

    /// <summary>The keys.</summary>
    public ReadOnlySpan<uint> Checks => _checks;

    /// <summary>The classes.</summary>
    public ReadOnlySpan<ushort> Classes => _classes;

    /// <summary>Builds the table.</summary>
    /// <param name="granularities">Number of classes each word has.</param>
    /// <param name="words">Hashes of the word forms.</param>
    /// <param name="classes">Their classes, one word after another; 0 is reserved for unknown words.</param>
    public static WordClasses Build(int granularities, ReadOnlySpan<ulong> words, ReadOnlySpan<ushort> classes)
    {
        uint capacity = 1;
        while (capacity < words.Length * 2L)
            capacity *= 2;
        uint[] checks = new uint[capacity];
        ushort[] table = new ushort[capacity * granularities];
        for (int i = 0; i < words.Length; i++)
        {
            uint check = CheckOf(words[i]);
            uint place = (uint)(words[i] >> 32) & (capacity - 1);
            while (checks[place] != 0 && checks[place] != check)
                place = (place + 1) & (capacity - 1);
            if (checks[place] == check)
                continue;
            checks[place] = check;
            classes.Slice(i * granularities, granularities).CopyTo(table.AsSpan((int)place * granularities));
        }

        return new WordClasses(granularities, checks, table);
    }

    /// <summary>The classes of a word, coarsest first; empty for a word the table lacks.</summary>
    public ReadOnlySpan<ushort> Find(ulong word)
    {
        uint check = CheckOf(word);
        for (uint place = (uint)(word >> 32) & _mask; _checks[place] != 0; place = (place + 1) & _mask)
        {
            if (_checks[place] == check)
                return _classes.AsSpan((int)place * Granularities, Granularities);
        }

        return [];
    }

    private static uint CheckOf(ulong word) => (uint)word | 1;
}
