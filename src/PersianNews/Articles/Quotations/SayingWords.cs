using PersianNews.Articles.Numbers;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Quotations;

/// <summary>The words around statements.</summary>
internal static class SayingWords
{
    private const int LongestKey = 24;
    private const string FormsPrefix = "forms-";

    private static readonly (string Kind, string Value, string[] Forms)[] Lines = [.. WordList.Read(typeof(SayingWords), "saying-words.tsv")];
    private static readonly WordTable<SayingWord> Table = new(Build());
    private static readonly WordTable<bool> Relations = new(Plain("relation"));
    private static readonly WordTable<bool> Qualities = new(Plain("quality"));

    /// <summary>What the token at an index, or the phrase that begins there, does.</summary>
    /// <returns>How many tokens it takes; 0 if it does nothing.</returns>
    public static int Match(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out SayingWord word)
    {
        word = default;
        Token token = tokens[index];
        // No word of the list begins with a sign; a table look-up would fold it for nothing.
        return token.Kind is TokenKind.Punctuation or TokenKind.Symbol || !Table.MayBegin(token.Span.Slice(text)) ? 0 : Table.Match(text, tokens, index, out word);
    }

    /// <summary>What the token at an index, or the phrase that begins there, does, for <see cref="At"/>.</summary>
    /// <returns>How many tokens it takes; 0 if it does nothing.</returns>
    public static int Locate(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out int place)
    {
        place = 0;
        Token token = tokens[index];
        return token.Kind is TokenKind.Punctuation or TokenKind.Symbol || !Table.MayBegin(token.Span.Slice(text)) ? 0 : Table.Locate(text, tokens, index, out place);
    }

    /// <summary>The word at a place of the table.</summary>
    public static SayingWord At(int place) => Table[place];

    /// <summary>Whether a role belongs to the person named right behind it, as "adviser" does.</summary>
    public static bool IsRelation(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out int count) =>
        (count = Relations.Match(text, tokens, index, out _)) > 0;

    /// <summary>Whether an adjective may stand between such a role and the person.</summary>
    public static bool IsQuality(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out int count) =>
        (count = Qualities.Match(text, tokens, index, out _)) > 0;

    private static IEnumerable<KeyValuePair<string, bool>> Plain(string kind) =>
        Lines.Where(line => line.Kind == kind).SelectMany(static line => line.Forms).Select(static form => KeyValuePair.Create(form, true));

    private static IEnumerable<KeyValuePair<string, SayingWord>> Build()
    {
        foreach ((string kind, string value, string[] forms) in Lines)
        {
            int hyphen = kind.IndexOf('-', StringComparison.Ordinal);
            if (kind.StartsWith(FormsPrefix, StringComparison.Ordinal) || kind is "relation" or "quality")
                continue;
            SayingKind meaning = Enum.Parse<SayingKind>(hyphen < 0 ? kind : kind[..hyphen], ignoreCase: true);
            foreach (string form in forms)
            {
                if (hyphen < 0)
                    yield return new(form, new SayingWord(meaning, value));
                else
                    foreach (KeyValuePair<string, SayingWord> compound in Compounds(form, kind[(hyphen + 1)..], meaning))
                        yield return compound;
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, SayingWord>> Compounds(string noun, string light, SayingKind kind)
    {
        foreach ((string name, string value, string[] forms) in Lines)
        {
            if (name != FormsPrefix + light)
                continue;
            SayingWord word = new(kind, $"{noun.Replace('_', ' ')} {value}");
            foreach (string form in forms)
            {
                if (noun.Length + form.Length - noun.Count('_') - form.Count('_') <= LongestKey)
                    yield return new($"{noun}_{form}", word);
            }
        }
    }
}
