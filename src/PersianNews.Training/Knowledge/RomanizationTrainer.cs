using System.Text;
using PersianNews.Entities;
using PersianNews.Text;

namespace PersianNews.Training.Knowledge;

/// <summary>Learns <see cref="RomanizationModel"/> from the Persian and English names of a knowledge base.</summary>
internal static class RomanizationTrainer
{
    private const int MostChunks = 250;
    private const int LongestForm = 40;

    /// <summary>Weight of a pair from Iran: the names one does not find in the knowledge base are mostly Iranian.</summary>
    private const int DomesticWeight = 3;

    private const string Ezafe = "-e";
    private const char HalfSpace = '\u200C';
    private static readonly string[] NotNames = ["of", "the", "and", "in", "for"];

    /// <summary>How often a context must have been seen to be trusted, from the widest to the letter alone.</summary>
    private static readonly int[] LeastSeen = [3, 3, 3, 2, 1];

    /// <summary>Trains, and returns the model's bytes.</summary>
    /// <param name="records">The knowledge base.</param>
    /// <param name="heads">First words of names of bodies, and English patterns.</param>
    /// <param name="usualForms">Words and their usual English forms, which come before what the knowledge base has.</param>
    public static byte[] Train(
        IReadOnlyList<KnowledgeRecord> records,
        IReadOnlyList<KeyValuePair<string, string>> heads,
        IReadOnlyList<KeyValuePair<string, string>> usualForms) => Learn(records, heads, usualForms).Write();

    /// <summary>Trains.</summary>
    public static RomanizationModel Learn(
        IReadOnlyList<KnowledgeRecord> records,
        IReadOnlyList<KeyValuePair<string, string>> heads,
        IReadOnlyList<KeyValuePair<string, string>> usualForms)
    {
        SortedDictionary<string, Dictionary<string, int>> forms = new(StringComparer.Ordinal);
        foreach (KnowledgeRecord record in records)
        {
            if (record.Kind is EntityKind.Person or EntityKind.Location)
                Collect(record, forms);
        }

        List<(string Letters, string[] Chunks, int Weight)> aligned = [];
        List<(string Letters, string Form)> usual = [];
        foreach ((string letters, Dictionary<string, int> counts) in forms)
        {
            KeyValuePair<string, int> best = counts.OrderByDescending(static c => c.Value).ThenBy(static c => c.Key, StringComparer.Ordinal).First();
            string[]? chunks = LetterAligner.Align(letters, best.Key.ToLowerInvariant());
            if (chunks is not null)
                aligned.Add((letters, chunks, Math.Min(best.Value, 4)));
            if (chunks is not null || best.Value > 1 || best.Key.Any(static c => c > 127))
                usual.Add((letters, best.Key));
        }

        string[] inventory = [.. aligned.SelectMany(static a => a.Chunks).GroupBy(static c => c).OrderByDescending(static g => g.Count())
            .ThenBy(static g => g.Key, StringComparer.Ordinal).Take(MostChunks).Select(static g => g.Key)];
        SortedDictionary<ulong, string> exceptions = [];
        foreach ((string letters, string form) in usual)
            exceptions.TryAdd(NameKey.Of(letters), form);
        foreach ((string word, string form) in usualForms)
            exceptions[NameKey.Of(word)] = form;
        foreach ((string head, string pattern) in heads)
            exceptions[RomanizationModel.PatternKey(head)] = pattern;
        return new RomanizationModel([.. exceptions], ContextsOf(aligned, inventory), inventory);
    }

    /// <summary>Counts the English form of each word of a name whose two forms have as many words.</summary>
    private static void Collect(KnowledgeRecord record, SortedDictionary<string, Dictionary<string, int>> forms)
    {
        string[] words = record.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] latin = record.English.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == latin.Length + 1 && words[0] is "\u0633\u06CC\u062F") // seyyed, which the English form mostly leaves out
            words = words[1..];
        if (words.Length != latin.Length)
            return;
        int weight = record.Country == "IR" ? DomesticWeight : 1;
        for (int i = 0; i < words.Length; i++)
        {
            string letters = LettersOf(words[i]);
            string form = latin[i].Trim('(', ')', ',', '.');
            if (letters.Length < 2 || form.Length < 2 || form.Length > LongestForm || NotNames.Contains(form) || form.EndsWith(Ezafe, StringComparison.Ordinal))
                continue;
            if (form.All(char.IsAscii) && LetterAligner.Align(letters, Plain(form)) is null)
                continue;
            if (!forms.TryGetValue(letters, out Dictionary<string, int>? counts))
                forms.Add(letters, counts = new(StringComparer.Ordinal));
            counts[form] = counts.GetValueOrDefault(form) + weight;
        }
    }

    private static List<KeyValuePair<uint, byte>> ContextsOf(List<(string Letters, string[] Chunks, int Weight)> aligned, string[] inventory)
    {
        Dictionary<string, byte> numbers = inventory.Select(static (c, i) => (c, i)).ToDictionary(static p => p.c, static p => (byte)p.i);
        SortedDictionary<uint, SortedDictionary<byte, int>>[] counts = [.. Enumerable.Range(0, RomanizationModel.Orders)
            .Select(static _ => new SortedDictionary<uint, SortedDictionary<byte, int>>())];
        foreach ((string letters, string[] chunks, int weight) in aligned)
        {
            // What Persian letters stand for in names that keep a foreign spelling is no rule for names nobody knows.
            if (!LetterAligner.IsRegular(letters, chunks))
                continue;
            bool afterVowel = false;
            for (int i = 0; i < letters.Length; i++)
            {
                for (int order = 0; order < RomanizationModel.Orders && numbers.TryGetValue(chunks[i], out byte number); order++)
                {
                    uint context = RomanizationModel.Context(letters, i, order, afterVowel);
                    if (!counts[order].TryGetValue(context, out SortedDictionary<byte, int>? own))
                        counts[order].Add(context, own = []);
                    own[number] = own.GetValueOrDefault(number) + weight;
                }

                if (chunks[i].Length > 0)
                    afterVowel = RomanizationModel.IsVowel(chunks[i][^1]);
            }
        }

        SortedDictionary<uint, byte> result = [];
        for (int order = RomanizationModel.Orders - 1; order >= 0; order--)
        {
            foreach ((uint context, SortedDictionary<byte, int> own) in counts[order])
            {
                if (own.Values.Sum() >= LeastSeen[order])
                    result[context] = own.MaxBy(static c => c.Value).Key;
            }
        }

        return [.. result];
    }

    private static string LettersOf(string word)
    {
        StringBuilder letters = new();
        foreach (char c in word)
        {
            char folded = CharacterFolding.Map[c];
            if (folded != HalfSpace && char.IsLetter(folded))
                letters.Append(folded);
        }

        return letters.ToString();
    }

    private static string Plain(string form) => new([.. form.Where(static c => char.IsAsciiLetter(c) || c == '\'').Select(char.ToLowerInvariant)]);
}
