using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Numbers;

/// <summary>Reads one number, or two joined to a range, with what follows it: percent, currency or unit.</summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
internal readonly ref struct NumberPhraseParser(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
{
    private const string Tonne = "t";
    private const string Person = "person";

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly NumberParser _numbers = new(text, tokens);

    /// <summary>Whether a number may begin at a token; one look-up turns most words away.</summary>
    public bool MayBegin(int index)
    {
        TokenKind kind = _tokens[index].Kind;
        if (kind != TokenKind.Word)
            return kind is TokenKind.Number or TokenKind.Range;
        return NumberWords.MayBegin(_tokens[index].Span.Slice(_text)) && NumberWords.Match(_text, _tokens, index, out NumberWord word) > 0 && word.MayBegin;
    }

    /// <summary>Reads the phrase that begins at a token where one may.</summary>
    /// <param name="index">The token.</param>
    /// <param name="mention">What was read.</param>
    /// <param name="end">Index just past its last token.</param>
    /// <returns>False if no number begins there, or one that is as likely some other word.</returns>
    public bool TryRead(int index, out NumberMention mention, out int end)
    {
        mention = default;
        if (_tokens[index].Kind == TokenKind.Range)
            return TryRange(index, out mention, out end);
        end = index;
        if (!TryFraction(index, out NumberReading first) && !_numbers.TryRead(index, out first))
            return false;
        AddFraction(ref first);
        AddLowerScale(ref first);
        NumberReading last = first;
        int i = first.End;
        Suffix suffix = ReadSuffix(first);
        if (suffix.Kind is null && IsTo(i) && _numbers.TryRead(i + 1, out NumberReading second))
        {
            Suffix shared = ReadSuffix(second);
            if (shared.Kind is not null || second.Is(NumberForm.Percent))
                (last, suffix, i) = (second, shared, second.End);
        }

        bool percent = last.Is(NumberForm.Percent);
        if (!percent && suffix.Kind is null && !StandsAlone(index, first))
            return false;
        if (IsVague(index))
            return false;

        end = percent ? i : i + suffix.Tokens;
        bool range = last.End != first.End;
        decimal? value = ValueOf(first, percent || suffix.Kind is not null);
        decimal? maximum = range ? ValueOf(last, true) : null;
        // "2 to 3 million": the scale of the second number is that of the first as well.
        if (range && value < 1000 && last.Is(NumberForm.Words) && value * ScaleOf(last) <= maximum)
            value *= ScaleOf(last);
        if (suffix.Kind == NumberKind.Money && suffix.Unit != "IRR" && !range)
            AddHundredths(ref end, ref value);
        NumberKind kind = percent ? NumberKind.Percent : suffix.Kind ?? (first.Is(NumberForm.Ordinal) ? NumberKind.Ordinal : NumberKind.Cardinal);
        mention = new NumberMention(SpanOf(index, end), kind, value, percent ? "%" : suffix.Unit) { Maximum = maximum };
        return true;
    }

    // "two thirds", in two words.
    private bool TryFraction(int index, out NumberReading reading)
    {
        reading = default;
        if (NumberWords.Match(_text, _tokens, index, out NumberWord part) != 1 || part is not { Kind: NumberWordKind.Cardinal, Value: < 10 }
            || !TokenGap.Joins(_text, _tokens, index) || NumberWords.Match(_text, _tokens, index + 1, out NumberWord whole) != 1
            || whole is not { Kind: NumberWordKind.Ordinal, Value: <= 10 or 100 } || whole.Value <= part.Value)
            return false;
        reading = new NumberReading(index + 2, part.Value / whole.Value, NumberForm.Words | NumberForm.Fraction, 0);
        return true;
    }

    private bool TryRange(int index, out NumberMention mention, out int end)
    {
        (mention, end) = (default, index);
        ReadOnlySpan<char> token = _tokens[index].Span.Slice(_text);
        int dash = token[1..].IndexOfAny("-\u2010\u2011\u2013\u2212") + 1; // hyphens, en dash, minus
        if (dash <= 0)
            return false;
        NumberReading first = DigitNumber.Read(token[..dash], index + 1);
        NumberReading last = DigitNumber.Read(token[(dash + 1)..], index + 1);
        Suffix suffix = ReadSuffix(last);
        bool percent = last.Is(NumberForm.Percent);
        if (first.Value is null || last.Value is null || last.Value <= first.Value || (!percent && suffix.Kind is null))
            return false;
        end = percent ? index + 1 : index + 1 + suffix.Tokens;
        NumberKind kind = percent ? NumberKind.Percent : suffix.Kind.GetValueOrDefault();
        mention = new NumberMention(SpanOf(index, end), kind, ValueOf(first, true), percent ? "%" : suffix.Unit) { Maximum = ValueOf(last, true) };
        return true;
    }

    // "several hundred thousand", "millions of": a scale word that no certain number stands before.
    private bool IsVague(int index)
    {
        if (NumberWords.Match(_text, _tokens, index, out NumberWord word) == 0 || word.Kind is not (NumberWordKind.Scale or NumberWordKind.Cardinal or NumberWordKind.Money))
            return false;
        bool several = index > 0 && TokenGap.Joins(_text, _tokens, index - 1) && NumberWords.Match(_text, _tokens, index - 1, out NumberWord before) > 0
            && before.Kind == NumberWordKind.Vague;
        return several || (word is { Kind: NumberWordKind.Scale, Value: > 1000 });
    }

    // "98 and three tenths", "two and a third".
    private void AddFraction(ref NumberReading number)
    {
        int i = number.End;
        if (number is { Value: not null, Currency: null } && !number.Is(NumberForm.Fraction) && !number.Is(NumberForm.Ordinal) && Is(i, NumberWordKind.And)
            && TokenGap.Joins(_text, _tokens, i) && (TryFraction(i + 1, out NumberReading fraction) || TryFractionWord(i + 1, out fraction)))
            number = new NumberReading(fraction.End, number.Value + fraction.Value, number.Form | NumberForm.Words, 0);
    }

    // "3 million 900 thousand tomans", the "and" left out.
    private void AddLowerScale(ref NumberReading number)
    {
        if (number.Value >= 1_000_000 && number.Currency is null && number.Is(NumberForm.Words) && !number.Is(NumberForm.Ordinal) && ReadSuffix(number).Kind is null
            && number.End < _tokens.Length && TokenGap.Joins(_text, _tokens, number.End - 1) && _numbers.TryRead(number.End, out NumberReading lower)
            && lower.Is(NumberForm.Words) && lower.Value >= 1000 && lower.Value < ScaleOf(number) && ReadSuffix(lower).Kind is not null)
            number = new NumberReading(lower.End, number.Value + lower.Value, number.Form | lower.Form, 0) { Currency = lower.Currency };
    }

    private bool TryFractionWord(int index, out NumberReading reading) => _numbers.TryRead(index, out reading) && reading.Is(NumberForm.Fraction);

    // "50 dollars and 82 cents".
    private void AddHundredths(ref int end, ref decimal? value)
    {
        int i = end;
        if (!Is(i, NumberWordKind.And) || !TokenGap.Joins(_text, _tokens, i) || !_numbers.TryRead(i + 1, out NumberReading cents) || cents.Whole is < 0 or > 99
            || !Is(cents.End, NumberWordKind.Hundredth))
            return;
        end = cents.End + 1;
        value += cents.Value / 100;
    }

    private bool StandsAlone(int index, NumberReading reading)
    {
        if (reading.Is(NumberForm.Digits))
            return true;
        if (reading.End - index > 1 || reading.Is(NumberForm.Fraction))
            return true;
        NumberWords.Match(_text, _tokens, index, out NumberWord word);
        return word.Kind switch
        {
            NumberWordKind.Cardinal => word.Value is 3 or 4 or 5 or 8 or > 10 and not 30 and not 100,
            NumberWordKind.Ordinal => word.Value is > 1 and not 10, // the tenth is also "I give"
            NumberWordKind.FusedScale => word.Count > 1,
            _ => false,
        };
    }

    private bool IsTo(int index) => Is(index, NumberWordKind.To) && TokenGap.Joins(_text, _tokens, index);

    private bool Is(int index, NumberWordKind kind) =>
        index < _tokens.Length && TokenGap.Joins(_text, _tokens, index - 1) && NumberWords.Match(_text, _tokens, index, out NumberWord word) > 0 && word.Kind == kind;

    private Suffix ReadSuffix(NumberReading number)
    {
        if (number.Currency is not null)
            return new Suffix(NumberKind.Money, number.Currency, 0);
        int index = number.End;
        if (index >= _tokens.Length || (index > 0 && !TokenGap.Joins(_text, _tokens, index - 1)))
            return default;
        int taken = NumberWords.Match(_text, _tokens, index, out NumberWord word);
        return word.Kind switch
        {
            NumberWordKind.Percent => new Suffix(NumberKind.Percent, "%", taken),
            NumberWordKind.Money => new Suffix(NumberKind.Money, word.Unit, taken),
            NumberWordKind.Unit when word.Unit == Tonne && PersonWords.AreNear(_text, _tokens, index) => new Suffix(NumberKind.Quantity, Person, taken),
            NumberWordKind.Unit => new Suffix(NumberKind.Quantity, word.Unit, taken),
            _ => default,
        };
    }

    // A lone slash may be that of a fraction; before a unit, or among words, it begins the decimals.
    private static decimal? ValueOf(NumberReading reading, bool hasUnit) =>
        reading.Is(NumberForm.Slash) && !hasUnit && !reading.Is(NumberForm.Words) ? null : WithoutTrailingZeros(reading.Value);

    // Dividing by one with as many decimals as a decimal has drops the zeros that multiplying left.
    private static decimal? WithoutTrailingZeros(decimal? value) => value / 1.0000000000000000000000000000m;

    private static decimal ScaleOf(NumberReading reading) => reading.Value switch
    {
        >= 1_000_000_000_000 => 1_000_000_000_000,
        >= 1_000_000_000 => 1_000_000_000,
        >= 1_000_000 => 1_000_000,
        >= 1_000 => 1_000,
        _ => 1,
    };

    private TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(_tokens[first].Span.Start, _tokens[end - 1].Span.End);

    private readonly record struct Suffix(NumberKind? Kind, string? Unit, int Tokens);
}
