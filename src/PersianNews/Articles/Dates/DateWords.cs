using System.Globalization;
using PersianNews.Articles.Numbers;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Dates;

/// <summary>The words of dates.</summary>
internal static class DateWords
{
    // Meem alef he: the word for month, fused with a month's name.
    private const string MonthWord = "\u0645\u0627\u0647";

    // Of months, day, week, month, year.
    private static readonly (string Form, DateUnit Unit)[] Units =
    [
        (MonthWord + "\u0647", DateUnit.Month), ("\u0631\u0648\u0632", DateUnit.Day), ("\u0647\u0641\u062A\u0647", DateUnit.Week), (MonthWord, DateUnit.Month), ("\u0633\u0627\u0644", DateUnit.Year),
    ];

    private static readonly WordTable<DateWord> Table = new(Build(), static word => word.MayBegin);

    /// <summary>What the token at an index, or the phrase that begins there, does in a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="index">The token.</param>
    /// <param name="word">What was found; of kind none if nothing was.</param>
    /// <returns>How many tokens it takes; at least 1.</returns>
    public static int Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out DateWord word)
    {
        Token token = tokens[index];
        switch (token.Kind)
        {
            case TokenKind.Word:
                return Math.Max(Table.Match(text, tokens, index, out word), 1);
            case TokenKind.Number when IsNumberedWeekday(text, tokens, index, out int weekday):
                word = new DateWord(DateKind.Weekday, weekday);
                return 2;
            case TokenKind.Number:
                word = new DateWord(DateKind.Number, 0);
                return 1;
            case TokenKind.Date:
                word = new DateWord(DateKind.DigitDate, 0);
                return 1;
            case TokenKind.Time:
                word = new DateWord(DateKind.Clock, 0);
                return 1;
            case TokenKind.Range:
                word = new DateWord(DateKind.NumberRange, 0);
                return 1;
            case TokenKind.Abbreviation:
                return Math.Max(Table.Match(text, tokens, index, out word), 1);
            default:
                word = new DateWord(token.Span.Length == 1 ? OfSign(text[token.Span.Start]) : DateKind.None, 0);
                return 1;
        }
    }

    /// <summary>Whether a date may begin with a token; says no to most.</summary>
    public static bool MayRead(ReadOnlySpan<char> text, Token token) => token.Kind switch
    {
        TokenKind.Word => Table.MayBegin(token.Span.Slice(text)),
        TokenKind.Number or TokenKind.Date or TokenKind.Range or TokenKind.Time => true,
        _ => false,
    };

    /// <summary>Whether a word, written alone, is a verb of the past.</summary>
    public static bool IsPastStem(ReadOnlySpan<char> word)
    {
        Token token = new(new TextSpan(0, word.Length), TokenKind.Word);
        return Table.Match(word, [token], 0, out DateWord found) > 0 && found.Kind == DateKind.PastVerb;
    }

    // Weekdays but Saturday and Friday are numbers before the word for Saturday; some write the number as a digit.
    private static bool IsNumberedWeekday(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out int weekday)
    {
        weekday = CharacterFolding.Map[text[tokens[index].Span.Start]] - '0';
        return tokens[index].Span.Length == 1 && weekday is >= 1 and <= 5 && TokenGap.Joins(text, tokens, index) && tokens[index + 1].Kind == TokenKind.Word
            && Table.Match(text, tokens, index + 1, out DateWord word) == 1 && word is { Kind: DateKind.Weekday, Value: 0 };
    }

    private static DateKind OfSign(char c) => c switch
    {
        '(' or '[' => DateKind.Open,
        ')' or ']' => DateKind.Close,
        '-' or '\u2010' or '\u2011' or '\u2013' or '\u2014' or '\u2212' => DateKind.Dash, // hyphens, dashes, minus
        ',' or '\u060C' => DateKind.Comma, // Latin and Persian comma
        _ => DateKind.None,
    };

    private static IEnumerable<KeyValuePair<string, DateWord>> Build()
    {
        foreach ((string kind, string value, string[] forms) in WordList.Read(typeof(DateWords), "date-words.tsv"))
        {
            bool weak = kind.EndsWith('?');
            DateWord word = new(
                Enum.Parse<DateKind>(kind.TrimEnd('?').Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                int.Parse(value, CultureInfo.InvariantCulture),
                weak);
            foreach (string form in forms)
            {
                yield return new(form, word);
                if (word.IsMonthName && !char.IsAscii(form[0]))
                    yield return new(form + MonthWord, word with { IsWeak = false, HasMonthWord = true });
            }
        }

        foreach ((string form, NumberWord number) in NumberWords.Beginnings)
        {
            yield return new(form, new DateWord(DateKind.Number, 0));
            if (number is not { Kind: NumberWordKind.Cardinal, Value: <= 12 })
                continue;
            foreach ((string unit, DateUnit code) in Units)
                yield return new(form + unit, new DateWord(DateKind.Quantity, ((int)number.Value * DateParser.FusedUnits) + (int)code));
        }
    }
}
