using System.Globalization;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Numbers;

/// <summary>The words of numbers, currencies and units.</summary>
internal static class NumberWords
{
    // Meem, "ordinal"; meem ye noon, "ordinal before its noun"; vav, "and"; ye, the ending of adjectives.
    private const string OrdinalEnding = "\u0645";
    private const string LongOrdinalEnding = "\u0645\u06CC\u0646";
    private const string AndLetter = "\u0648";
    private const string AdjectiveEnding = "\u06CC";

    private static readonly List<KeyValuePair<string, NumberWord>> All = Build();

    private static readonly WordTable<NumberWord> Table = new(All);

    /// <summary>The words that a number may begin with.</summary>
    public static IEnumerable<KeyValuePair<string, NumberWord>> Beginnings =>
        All.Where(static word => word.Value.Kind is NumberWordKind.Cardinal or NumberWordKind.Ordinal or NumberWordKind.Scale or NumberWordKind.OneScale);

    /// <summary>The word or phrase of a number that begins at a token, and how many tokens it takes; 0 if there is none.</summary>
    public static int Match(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out NumberWord word)
    {
        word = default;
        Token token = tokens[index];
        if (token.Kind == TokenKind.Word)
            return Table.Match(text, tokens, index, out word);
        if (token.Span.Length > 1 || text[token.Span.Start] is not ('%' or '\u066A')) // Arabic percent sign
            return 0;
        word = new NumberWord(NumberWordKind.Percent, 0, "%");
        return 1;
    }

    private static List<KeyValuePair<string, NumberWord>> Build()
    {
        List<KeyValuePair<string, NumberWord>> words = [];
        foreach ((string kind, string value, string[] forms) in WordList.Read(typeof(NumberWords), "number-words.tsv"))
        {
            NumberWordKind parsed = Enum.Parse<NumberWordKind>(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (string form in forms)
                Add(words, form, new NumberWord(parsed, decimal.Parse(value, CultureInfo.InvariantCulture)));
        }

        foreach (KeyValuePair<string, NumberWord> word in words.Where(static w => w.Value.Kind == NumberWordKind.Cardinal).ToArray())
        {
            if (word.Value.Value is 30) // its ordinals are irregular
                continue;
            Add(words, word.Key + OrdinalEnding, word.Value with { Kind = NumberWordKind.Ordinal });
            Add(words, word.Key + LongOrdinalEnding, word.Value with { Kind = NumberWordKind.Ordinal });
        }

        AddFused(words);
        AddUnits(words);
        return words;
    }

    // 21 to 99 in one word, and fractions in one word.
    private static void AddFused(List<KeyValuePair<string, NumberWord>> words)
    {
        KeyValuePair<string, NumberWord>[] plain = [.. words.Where(static w => w.Value.Kind is NumberWordKind.Cardinal or NumberWordKind.Ordinal)];
        foreach ((string form, NumberWord word) in plain.Where(static w => w.Value is { Kind: NumberWordKind.Cardinal, Value: < 100 }))
        {
            foreach ((string unitForm, NumberWord unit) in plain.Where(static w => w.Value.Value < 10 && !w.Key.Contains('_', StringComparison.Ordinal)))
            {
                if (word.Value >= 20)
                    Add(words, form + AndLetter + unitForm, unit with { Value = word.Value + unit.Value });
                else if (word.Value < unit.Value && unit.Kind == NumberWordKind.Ordinal)
                    Add(words, form + unitForm, new NumberWord(NumberWordKind.Fraction, word.Value / unit.Value));
            }
        }
    }

    private static void AddUnits(List<KeyValuePair<string, NumberWord>> words)
    {
        KeyValuePair<string, NumberWord>[] scales = [.. words.Where(static w => w.Value.Kind == NumberWordKind.Scale)];
        foreach ((string kind, string code, string[] forms) in WordList.Read(typeof(NumberWords), "units.tsv"))
        {
            NumberWord word = new(Enum.Parse<NumberWordKind>(kind, ignoreCase: true), 0, code);
            foreach (string form in forms)
            {
                Add(words, form, word);
                Add(words, form + AdjectiveEnding, word);
                if (word.Kind != NumberWordKind.Money || form.Contains('_', StringComparison.Ordinal))
                    continue;
                foreach ((string scaleForm, NumberWord scale) in scales)
                    Add(words, scaleForm + form, word with { Value = scale.Value });
            }
        }
    }

    private static void Add(List<KeyValuePair<string, NumberWord>> words, string form, NumberWord word) => words.Add(new(form, word));
}
