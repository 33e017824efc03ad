using System.Text.Json;
using System.Text.RegularExpressions;
using PersianNews.Normalization;
using PersianNews.Tokenization;

namespace PersianNews.Benchmarks.Indexing;

/// <summary>An annotated article as a linear scan sees it: the keys of its words in order.</summary>
internal sealed partial class ScannedArticle
{
    private readonly HashSet<string> _set;

    public ScannedArticle(JsonElement record)
    {
        Id = record.GetProperty("id").GetString()!;
        Day = record.GetProperty("published").GetString()![..10];
        string title = record.GetProperty("title").GetString()!;
        string text = record.GetProperty("text").GetString()!;
        Title = Keys(title);
        Body = Keys(text);
        _set = [.. Title, .. Body, .. Parts(title), .. Parts(text)];
    }

    public string Id { get; }

    public string Day { get; }

    public string[] Title { get; }

    public string[] Body { get; }

    public bool Has(string word) => _set.Contains(word);

    public bool HasPrefix(string prefix) => _set.Any(key => key.StartsWith(prefix, StringComparison.Ordinal));

    public bool HasPhrase(params string[] words) => Stands(Title, words) || Stands(Body, words);

    private static bool Stands(string[] keys, string[] words)
    {
        for (int i = 0; i + words.Length <= keys.Length; i++)
        {
            if (keys.AsSpan(i, words.Length).SequenceEqual(words))
                return true;
        }

        return false;
    }

    private static string[] Keys(string text) =>
    [
        .. WordTokenizer.Default.Tokenize(text)
            .SelectMany(token => NotOfWord().Split(token.Span.Slice(text).ToString()))
            .Select(SearchKey.Fold)
            .Where(key => key.Length > 0),
    ];

    private static IEnumerable<string> Parts(string text) =>
        NotOfWord().Split(text).Where(word => word.Contains('\u200C')).SelectMany(word => word.Split('\u200C')).Select(SearchKey.Fold).Where(part => part.Length > 1);

    [GeneratedRegex(@"[^\p{L}\p{Nd}\p{Mn}\p{Cf}]+")]
    private static partial Regex NotOfWord();
}
