using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;
using PersianNews.Normalization;

namespace PersianNews.Lucene;

/// <summary>Words too common to search for.</summary>
public static class PersianStopWords
{
    private static readonly Lazy<CharArraySet> LazyDefault = new(Read);

    /// <summary>The list that comes with the library: pronouns, prepositions, conjunctions, numerals, auxiliary and other very common verbs, as search keys.</summary>
    public static CharArraySet Default => LazyDefault.Value;

    /// <summary>A list of one's own, in any spelling, as <see cref="PersianStopFilter"/> wants it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="words"/> is null.</exception>
    public static CharArraySet Of(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        CharArraySet keys = new(LuceneVersion.LUCENE_48, 16, ignoreCase: false);
        foreach (string word in words)
            keys.Add(SearchKey.Fold(word));
        return keys.AsReadOnly();
    }

    private static CharArraySet Read()
    {
        using StreamReader reader = new(typeof(PersianStopWords).Assembly.GetManifestResourceStream("stopwords.txt")!);
        return Of(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#'));
    }
}
