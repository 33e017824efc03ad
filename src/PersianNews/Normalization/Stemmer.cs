namespace PersianNews.Normalization;

/// <summary>
/// Takes the endings of number, person, degree and ezafe off Persian nouns and adjectives, and turns irregular plurals into singulars,
/// for search. Idempotent and linear; no text makes it throw. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// An ending goes where a half-space or a blank sets it off. Where it is fused to the word it goes only when the tables or the frequencies
/// of the words speak for it: «ایران», «سازمان» and «پوتین» stay. The stem keeps its spelling but for Arabic ye and kaf, vowel marks and kashida,
/// so that spellings are made one by <see cref="SearchKey"/> afterwards. Verbs are for <see cref="Lemmatizer"/>.
/// </remarks>
public sealed class Stemmer
{
    private static readonly Lazy<Stemmer> LazyDefault = new(static () => new Stemmer());

    private readonly StemRules _rules = new(StemLexicon.Default, SpacingModel.Default);

    private Stemmer()
    {
    }

    /// <summary>The stemmer, with the tables that come with the library.</summary>
    public static Stemmer Default => LazyDefault.Value;

    /// <summary>The most UTF-16 code units that the stem of a word of <paramref name="length"/> code units can have.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public int GetMaxLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return (int)Math.Min((long)length + StemLexicon.Default.LongestGrowth, Array.MaxLength);
    }

    /// <summary>Stems a word.</summary>
    /// <returns>The stem; the same instance when nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is null.</exception>
    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return WordBuffer.Apply(word, GetMaxLength(word.Length), static (source, destination) => Default.Stem(source, destination));
    }

    /// <summary>Stems a word into the caller's buffer, without allocation.</summary>
    /// <param name="word">Any text; meant for one word.</param>
    /// <param name="destination">At least as long as <see cref="GetMaxLength"/> says, and not overlapping the word.</param>
    /// <returns>The number of UTF-16 code units written.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public int Stem(ReadOnlySpan<char> word, Span<char> destination)
    {
        if (destination.Length < GetMaxLength(word.Length)) throw new ArgumentException("The destination is too short.", nameof(destination));
        int length = WordBuffer.CopyPlain(word, destination);
        if (length > WordBuffer.LongestWord) return length;
        while (_rules.TryStrip(destination, ref length)) length = WordBuffer.TrimEnd(destination[..length]);
        return length;
    }
}
