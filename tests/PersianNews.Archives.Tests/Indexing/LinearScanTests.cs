using PersianNews.Archives.Indexing;
using PersianNews.Normalization;

namespace PersianNews.Archives.Tests.Indexing;

/// <summary>Random queries over random articles find what a linear scan finds, which knows nothing of parsing, folding tables or SQL.</summary>
public class LinearScanTests
{
    private const int Articles = 400;
    private const int Queries = 300;

    // Each row is one word in its spellings; no word is made of others.
    private static readonly string[][] Words =
    [
        ["پوتین", "پوتين"],
        ["مسکو", "مسكو"],
        ["کتاب‌خانه", "كتاب‌خانه", "کتابخانه"],
        ["مسئول", "مسؤول"],
        ["آمریکا", "امريكا"],
        ["زعفران", "زعفــران"],
        ["زعفرانی", "زعفراني"],
        ["هیأت", "هیئت"],
        ["۱۴۰۲", "1402", "١٤٠٢"],
        ["نفت"],
        ["دریا", "دريا"],
        ["قیمت", "قيمت"],
    ];

    private readonly Random _random = new(20);
    private readonly List<(string Id, DateOnly? Day, string[] Keys, string Agency)> _articles = [];

    [Fact]
    public void Queries_find_what_a_scan_finds()
    {
        using Archive archive = Archive.Of([.. Enumerable.Range(0, Articles).Select(MakeArticle)]);
        int found = 0;
        for (int i = 0; i < Queries; i++)
        {
            (string text, Func<string[], bool> matches) = MakeQuery(depth: 3);
            SearchQuery query = new() { Text = text };
            DateOnly day = new(2021, 1, 1 + _random.Next(20));
            if (i % 3 == 0)
                query = query with { From = day, To = day.AddDays(_random.Next(10)) };
            if (i % 5 == 0)
                query = query with { Source = "ايرنا" };
            string[] expected =
            [
                .. _articles.Where(article => matches(article.Keys)
                        && (query.From is null || (article.Day >= query.From && article.Day <= query.To))
                        && (query.Source is null || article.Agency == "خبرگزاری ایرنا"))
                    .Select(article => article.Id).Order(StringComparer.Ordinal),
            ];
            string[] actual = archive.Search(query);
            Assert.True(expected.SequenceEqual(actual), $"{query}: {string.Join(' ', expected.Except(actual))} missing, {string.Join(' ', actual.Except(expected))} too many");
            found += expected.Length;
        }

        Assert.InRange(found, Queries, Queries * Articles / 2);
    }

    private string MakeArticle(int number)
    {
        string[] words = [.. Enumerable.Range(0, 2 + _random.Next(6)).Select(_ => Spell(_random.Next(Words.Length)))];
        DateOnly? day = _random.Next(6) == 0 ? null : new DateOnly(2021, 1, 1 + _random.Next(28));
        string agency = _random.Next(2) == 0 ? "خبرگزاری ایرنا" : "ایسنا";
        string id = $"a{number}";
        _articles.Add((id, day, [.. words.Select(SearchKey.Fold)], agency));
        return Archive.Record(id, string.Join(" ، ", words[..1].Append(string.Join(' ', words[1..]))), day?.ToString("yyyy-MM-dd", null), agency: agency);
    }

    private (string Text, Func<string[], bool> Matches) MakeQuery(int depth)
    {
        switch (depth == 0 ? _random.Next(3) : _random.Next(7))
        {
            case 0:
                int word = _random.Next(Words.Length);
                string key = SearchKey.Fold(Words[word][0]);
                return (Spell(word), keys => keys.Contains(key));
            case 1:
                string beginning = SearchKey.Fold(Words[_random.Next(Words.Length)][0])[..3];
                return (beginning + "*", keys => keys.Any(k => k.StartsWith(beginning, StringComparison.Ordinal)));
            case 2:
                int[] phrase = [_random.Next(Words.Length), _random.Next(Words.Length)];
                string[] wanted = [.. phrase.Select(index => SearchKey.Fold(Words[index][0]))];
                return ($"«{string.Join(' ', phrase.Select(Spell))}»", keys => Enumerable.Range(0, keys.Length - 1).Any(i => keys[i] == wanted[0] && keys[i + 1] == wanted[1]));
            case 3:
                (string text, Func<string[], bool> matches) = MakeQuery(depth - 1);
                return ($"NOT ({text})", keys => !matches(keys));
            case 4:
                (string leftOr, Func<string[], bool> either) = MakeQuery(depth - 1);
                (string rightOr, Func<string[], bool> or) = MakeQuery(depth - 1);
                return ($"({leftOr} OR {rightOr})", keys => either(keys) || or(keys));
            default:
                (string left, Func<string[], bool> both) = MakeQuery(depth - 1);
                (string right, Func<string[], bool> and) = MakeQuery(depth - 1);
                return ($"({left} AND {right})", keys => both(keys) && and(keys));
        }
    }

    private string Spell(int word) => Words[word][_random.Next(Words[word].Length)];
}
