using System.Text;
using System.Text.Json;
using PersianNews.Tagging;

namespace PersianNews.Benchmarks;

/// <summary>
/// Makes any number of different articles out of the samples: their sentences shuffled, their names exchanged for those of the lexicons,
/// some much more frequent than others, spellings varied as newsrooms vary them. The same seed gives the same articles.
/// </summary>
internal sealed class ArticleGenerator
{
    private const int FewestSentences = 6;
    private const int MostSentences = 18;
    private const int Days = 5_500;

    private readonly List<(string Text, List<(int Start, int End, EntityType Type)> Names)> _sentences = [];
    private readonly Dictionary<EntityType, string[]> _names;
    private readonly string[] _given;
    private readonly string[] _family;
    private readonly Random _random;

    public ArticleGenerator(string root, int seed)
    {
        _random = new Random(seed);
        foreach (string file in Directory.GetFiles(Path.Combine(root, "data/samples"), "*.txt").Order(StringComparer.Ordinal))
            AddSentences(File.ReadAllText(file));
        string names = Path.Combine(root, "data/lexicons/names");
        _given = Lines(Path.Combine(names, "given-names-iranian.txt"));
        _family = Lines(Path.Combine(names, "surnames-iranian.txt"));
        _names = new Dictionary<EntityType, string[]>
        {
            [EntityType.Organization] = [.. Lines(Path.Combine(names, "bodies.txt")), .. Lines(Path.Combine(names, "companies.txt"))],
            [EntityType.Location] = [.. Lines(Path.Combine(root, "data/lexicons/knowledge/places-iran.tsv")).Skip(1).Select(line => line.Split('\t')[0])],
        };
    }

    /// <summary>Writes articles as JSON lines.</summary>
    public void Write(string path, int articles)
    {
        JsonSerializerOptions options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using StreamWriter writer = new(path);
        for (int i = 0; i < articles; i++)
        {
            string published = new DateTime(2010, 1, 1).AddDays(_random.Next(Days)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var article = new { id = $"a{i:D7}", title = Vary(Sentence()).TrimEnd('.', ' '), published, text = Text() };
            writer.WriteLine(JsonSerializer.Serialize(article, options));
        }
    }

    private string Text()
    {
        StringBuilder text = new();
        int count = _random.Next(FewestSentences, MostSentences + 1);
        for (int i = 0; i < count; i++)
            text.Append(Vary(Sentence())).Append(i % 3 == 2 ? '\n' : ' ');
        return text.ToString();
    }

    private string Sentence()
    {
        (string text, List<(int Start, int End, EntityType Type)> names) = _sentences[_random.Next(_sentences.Count)];
        StringBuilder sentence = new();
        int from = 0;
        foreach ((int start, int end, EntityType type) in names)
        {
            sentence.Append(text, from, start - from);
            // One name in four stays, so that those of the samples are the most frequent ones.
            sentence.Append(_random.Next(4) == 0 ? text[start..end] : Name(type) ?? text[start..end]);
            from = end;
        }

        return sentence.Append(text, from, text.Length - from).ToString();
    }

    private string? Name(EntityType type) => type == EntityType.Person
        ? $"{Pick(_given)} {Pick(_family)}"
        : _names.TryGetValue(type, out string[]? names) ? Pick(names) : null;

    // Drawn by the logarithm, as a rule of thumb for how unevenly names are in the news.
    private string Pick(string[] names) => names[(int)Math.Pow(names.Length, _random.NextDouble()) - 1];

    private string Vary(string text) => _random.Next(8) switch
    {
        0 => text.Replace('\u06CC', '\u064A').Replace('\u06A9', '\u0643'),
        1 => text.Replace('\u200C', ' '),
        2 => text.Replace("\u200C", "", StringComparison.Ordinal),
        _ => text,
    };

    private void AddSentences(string text)
    {
        Document document = NewsPipeline.Default.Analyze(text);
        foreach (Tokenization.Sentence sentence in document.Sentences.Where(sentence => sentence.TokenCount > 4))
        {
            int start = sentence.Span.Start;
            _sentences.Add((
                sentence.Span.Slice(text).ToString().Replace('\n', ' '),
                [.. document.Mentions.Where(mention => sentence.Span.Contains(mention.Span))
                    .Select(mention => (mention.Span.Start - start, mention.Span.End - start, mention.Type))]));
        }
    }

    private string[] Lines(string path)
    {
        string[] lines = [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#')];
        // Out of the alphabet's order, which would make the names under the first letter the frequent ones.
        new Random(7).Shuffle(lines.AsSpan(path.EndsWith(".tsv", StringComparison.Ordinal) ? 1 : 0));
        return lines;
    }
}
