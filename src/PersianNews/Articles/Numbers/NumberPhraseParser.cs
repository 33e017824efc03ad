using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Numbers;

/// <summary>Reads one number, or two joined to a range, with what follows it: percent, currency or unit.</summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
internal readonly ref struct NumberPhraseParser(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly NumberParser _numbers = new(text, tokens);

    /// <summary>Reads the phrase that begins at a token.</summary>
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
        if (_tokens[index].Kind != TokenKind.Number && !MayBegin(index))
            return false;
        if (!TryFraction(index, out NumberReading first) && !_numbers.TryRead(index, out first) && !TryBareScale(index, out first))
            return false;
        NumberReading last = first;
        int i = first.End;
        Suffix suffix = ReadSuffix(i);
        if (suffix.Kind is null && IsTo(i) && _numbers.TryRead(i + 1, out NumberReading second))
        {
            Suffix shared = ReadSuffix(second.End);
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
        decimal? value = Scaled(first, suffix, percent || suffix.Kind is not null);
        decimal? maximum = range ? Scaled(last, suffix, true) : null;
        // "2 to 3 million": the scale of the second number is that of the first as well.
        if (range && value < 1000 && last.Is(NumberForm.Words) && value * ScaleOf(last) <= maximum)
            value *= ScaleOf(last);
        if (suffix.Kind == NumberKind.Money && suffix.Unit != "IRR" && !range)
            AddHundredths(ref end, ref value);
        NumberKind kind = percent ? NumberKind.Percent : suffix.Kind ?? (first.Is(NumberForm.Ordinal) ? NumberKind.Ordinal : NumberKind.Cardinal);
        mention = new NumberMention(SpanOf(index, end), kind, value, percent ? "%" : suffix.Unit) { Maximum = maximum };
        return true;
    }

    // One look-up that turns most words away.
    private bool MayBegin(int index)
    {
        if (_tokens[index].Kind != TokenKind.Word || NumberWords.Match(_text, _tokens, index, out NumberWord word) == 0)
            return false;
        return word.Kind is <= NumberWordKind.Fraction or NumberWordKind.Minus || word is { Kind: NumberWordKind.Money, Value: > 0 };
    }

    // A currency fused with a scale word and no number before it: "thousand-toman".
    private bool TryBareScale(int index, out NumberReading reading)
    {
        bool fused = NumberWords.Match(_text, _tokens, index, out NumberWord word) > 0 && word is { Kind: NumberWordKind.Money, Value: > 0 };
        reading = new NumberReading(index, 1, NumberForm.Words, 0);
        return fused;
    }

    // "two thirds", in two words.
    private bool TryFraction(int index, out NumberReading reading)
    {
        reading = default;
        if (NumberWords.Match(_text, _tokens, index, out NumberWord part) != 1 || part is not { Kind: NumberWordKind.Cardinal, Value: < 10 }
            || !TokenGap.Joins(_text, _tokens, index) || NumberWords.Match(_text, _tokens, index + 1, out NumberWord whole) != 1
            || whole is not { Kind: NumberWordKind.Ordinal, Value: <= 10 } || whole.Value <= part.Value)
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
        Suffix suffix = ReadSuffix(index + 1);
        bool percent = last.Is(NumberForm.Percent);
        if (first.Value is null || last.Value is null || last.Value <= first.Value || (!percent && suffix.Kind is null))
            return false;
        end = percent ? index + 1 : index + 1 + suffix.Tokens;
        NumberKind kind = percent ? NumberKind.Percent : suffix.Kind.GetValueOrDefault();
        mention = new NumberMention(SpanOf(index, end), kind, Scaled(first, suffix, true), percent ? "%" : suffix.Unit) { Maximum = Scaled(last, suffix, true) };
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
            NumberWordKind.Ordinal => word.Value > 1,
            _ => false,
        };
    }

    private bool IsTo(int index) => Is(index, NumberWordKind.To) && TokenGap.Joins(_text, _tokens, index);

    private bool Is(int index, NumberWordKind kind) =>
        index < _tokens.Length && TokenGap.Joins(_text, _tokens, index - 1) && NumberWords.Match(_text, _tokens, index, out NumberWord word) > 0 && word.Kind == kind;

    private Suffix ReadSuffix(int index)
    {
        if (index >= _tokens.Length || (index > 0 && !TokenGap.Joins(_text, _tokens, index - 1)))
            return default;
        int taken = NumberWords.Match(_text, _tokens, index, out NumberWord word);
        return word.Kind switch
        {
            NumberWordKind.Percent => new Suffix(NumberKind.Percent, "%", taken, 1),
            NumberWordKind.Money => new Suffix(NumberKind.Money, word.Unit, taken, word.Value == 0 ? 1 : word.Value),
            NumberWordKind.Unit => new Suffix(NumberKind.Quantity, word.Unit, taken, 1),
            _ => default,
        };
    }

    private static decimal? Scaled(NumberReading reading, Suffix suffix, bool hasUnit) => reading switch
    {
        { Value: null } => null,
        _ when reading.Is(NumberForm.Slash) && !hasUnit && !reading.Is(NumberForm.Words) => null,
        _ when suffix.Scale > 1 && Math.Abs(reading.Value.Value) < 1_000_000_000_000 => reading.Value * suffix.Scale,
        _ => reading.Value,
    };

    private static decimal ScaleOf(NumberReading reading) => reading.Value switch
    {
        >= 1_000_000_000_000 => 1_000_000_000_000,
        >= 1_000_000_000 => 1_000_000_000,
        >= 1_000_000 => 1_000_000,
        >= 1_000 => 1_000,
        _ => 1,
    };

    private TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(_tokens[first].Span.Start, _tokens[end - 1].Span.End);

    private readonly record struct Suffix(NumberKind? Kind, string? Unit, int Tokens, decimal Scale);
}
