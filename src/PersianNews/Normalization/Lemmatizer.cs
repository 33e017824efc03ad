namespace PersianNews.Normalization;

/// <summary>
/// Gives words their dictionary form: verbs the infinitive («می‌روند» gives «رفتن»), other words what <see cref="Stemmer"/> gives.
/// Linear; no text makes it throw. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Knows all persons and tenses of the verbs in its tables, with the prefixes of mood and negation after a half-space, a blank or nothing.
/// It looks at one word: of «خواهد رفت» and «گرفته شد» each part has its own verb, and the noun of a compound verb is left alone.
/// </remarks>
public sealed class Lemmatizer
{
    private static readonly Lazy<Lemmatizer> LazyDefault = new(static () => new Lemmatizer());

    private readonly VerbFinder _verbs = new();

    private Lemmatizer()
    {
    }

    /// <summary>The lemmatizer, with the tables that come with the library.</summary>
    public static Lemmatizer Default => LazyDefault.Value;

    /// <summary>The most UTF-16 code units that the lemma of a word of <paramref name="length"/> code units can have.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public int GetMaxLength(int length) => Math.Max(Stemmer.Default.GetMaxLength(length), WordBuffer.LongestWord);

    /// <summary>Gives the lemma of a word.</summary>
    /// <param name="word">Any text; meant for one word.</param>
    /// <param name="kind">What is known of the word.</param>
    /// <returns>The lemma; the same instance when nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is null.</exception>
    public string Lemmatize(string word, WordKind kind = WordKind.Any)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (kind != WordKind.Noun && FindVerb(word, kind) is { } verb) return verb.Infinitive == word ? word : verb.Infinitive;
        return kind == WordKind.Verb ? word : Stemmer.Default.Stem(word);
    }

    /// <summary>Writes the lemma of a word into the caller's buffer, without allocation.</summary>
    /// <param name="word">Any text; meant for one word.</param>
    /// <param name="destination">At least as long as <see cref="GetMaxLength"/> says, and not overlapping the word.</param>
    /// <param name="kind">What is known of the word.</param>
    /// <returns>The number of UTF-16 code units written.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public int Lemmatize(ReadOnlySpan<char> word, Span<char> destination, WordKind kind = WordKind.Any)
    {
        if (destination.Length < GetMaxLength(word.Length)) throw new ArgumentException("The destination is too short.", nameof(destination));
        ReadOnlySpan<char> lemma = word;
        if (kind != WordKind.Noun && FindVerb(word, kind) is { } verb) lemma = verb.Infinitive;
        else if (kind != WordKind.Verb) return Stemmer.Default.Stem(word, destination);
        lemma.CopyTo(destination);
        return lemma.Length;
    }

    /// <summary>Finds the verb that a word is a form of.</summary>
    /// <param name="word">Any text; meant for one word.</param>
    /// <param name="kind">What is known of the word; with <see cref="WordKind.Noun"/> nothing is found.</param>
    /// <returns>The verb, or null where the word is no form of a known verb.</returns>
    public VerbStems? FindVerb(ReadOnlySpan<char> word, WordKind kind = WordKind.Any)
    {
        if (kind == WordKind.Noun || word.Length > WordBuffer.LongestWord) return null;
        Span<char> key = stackalloc char[WordBuffer.LongestWord];
        return _verbs.Find(key[..SearchKey.Fold(word, key)], kind == WordKind.Verb);
    }
}
