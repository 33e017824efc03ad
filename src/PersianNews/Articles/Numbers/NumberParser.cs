using PersianNews.Tokenization;

namespace PersianNews.Articles.Numbers;

/// <summary>
/// Reads one number in digits, words or both: parts joined by "and" in falling order, scale words multiplying what stands before them.
/// Looks a bounded way ahead, since each part must be smaller than the one before.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
internal readonly ref struct NumberParser(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
{
    private const decimal Largest = 1_000_000_000_000;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;

    /// <summary>Reads the number that begins at a token.</summary>
    /// <returns>False if none begins there.</returns>
    public bool TryRead(int index, out NumberReading reading)
    {
        State state = new() { End = index };
        int i = index;
        if (Match(i, out NumberWord minus) is > 0 and int taken && minus.Kind == NumberWordKind.Minus && Joins(i + taken - 1))
        {
            state.Form = NumberForm.Signed;
            i += taken;
        }

        int start = i;
        while (i < _tokens.Length && TryPart(ref i, ref state))
        {
            state.End = i;
            if (state.Closed || !Joins(i - 1))
                break;
            state.AfterAnd = Match(i, out NumberWord and) is > 0 and int words && and.Kind == NumberWordKind.And && Joins(i + words - 1);
            i += state.AfterAnd ? 1 : 0;
        }

        if (state.End <= start)
        {
            reading = default;
            return false;
        }

        bool negative = minus.Kind == NumberWordKind.Minus;
        decimal? value = state.Unreadable ? null : negative ? -state.Value : state.Value;
        reading = new NumberReading(state.End, value, state.Form, state.End == start + 1 ? state.DigitCount : 0);
        return true;
    }

    private bool TryPart(ref int i, ref State state)
    {
        if (_tokens[i].Kind == TokenKind.Number)
            return TryDigits(ref i, ref state);
        int taken = Match(i, out NumberWord word);
        if (taken == 0 || !state.Takes(word))
            return false;
        i += taken;
        state.Add(word);
        return true;
    }

    private bool TryDigits(ref int i, ref State state)
    {
        NumberReading digits = DigitNumber.Read(_tokens[i].Span.Slice(_text), i + 1);
        if (state.HasGroup || (state.Scale > 0 && (!state.AfterAnd || digits.Value >= state.Scale)) || (state.Scale > 0 && digits.Is(NumberForm.Signed)))
            return false;
        i++;
        state.Form |= digits.Form;
        state.DigitCount = digits.DigitCount;
        state.HasGroup = true;
        state.Group = digits.Value ?? 0;
        state.Floor = 0;
        state.Unreadable |= digits.Value is null;
        state.Closed = state.Unreadable || digits.Is(NumberForm.Percent) || Math.Abs(state.Group) > Largest;
        if (!state.Closed && Joins(i - 1) && Match(i, out NumberWord suffix) is > 0 and int taken && suffix.Kind == NumberWordKind.OrdinalSuffix)
        {
            i += taken;
            state.Form |= NumberForm.Ordinal;
            state.Closed = true;
        }

        return true;
    }

    private int Match(int index, out NumberWord word)
    {
        word = default;
        return index < _tokens.Length ? NumberWords.Match(_text, _tokens, index, out word) : 0;
    }

    private bool Joins(int index) => TokenGap.Joins(_text, _tokens, index);

    /// <summary>The number so far: parts that scale words have closed, and a group below a thousand still open.</summary>
    private struct State
    {
        public int End, DigitCount;
        public decimal Closing, Group, Scale, Floor;
        public bool HasGroup, AfterAnd, Closed, Unreadable;
        public NumberForm Form;

        public readonly decimal Value => Closing + Group;

        // Whether a word may come next; the order of parts is what tells one number from two.
        public readonly bool Takes(NumberWord word) => word.Kind switch
        {
            NumberWordKind.Cardinal or NumberWordKind.Ordinal => HasGroup ? AfterAnd && word.Value < Floor
                : Scale == 0 || (AfterAnd && word.Value < Scale),
            NumberWordKind.Half => AfterAnd ? Group == decimal.Truncate(Group) : !HasGroup && Scale == 0,
            NumberWordKind.Fraction => !HasGroup && Scale == 0,
            NumberWordKind.OneScale => !HasGroup && (Scale == 0 || (AfterAnd && word.Value < Scale)),
            NumberWordKind.Scale => (word.Value > Scale ? Value : Group) <= Largest && word.Value != Scale
                && (HasGroup ? !AfterAnd : Scale == 0 || (!AfterAnd ? word.Value > Scale : word.Value < Scale)),
            _ => false,
        };

        public void Add(NumberWord word)
        {
            Form |= NumberForm.Words;
            switch (word.Kind)
            {
                case NumberWordKind.Scale or NumberWordKind.OneScale:
                    AddScale(word.Value);
                    break;
                case NumberWordKind.Half:
                    AddHalf();
                    break;
                default:
                    Group += word.Value;
                    HasGroup = true;
                    Floor = word.Value >= 100 ? 100 : word.Value >= 20 && word.Value % 10 == 0 ? 10 : 0;
                    Closed = word.Kind != NumberWordKind.Cardinal;
                    Form |= word.Kind == NumberWordKind.Ordinal ? NumberForm.Ordinal : word.Kind == NumberWordKind.Fraction ? NumberForm.Fraction : NumberForm.None;
                    break;
            }
        }

        private void AddScale(decimal scale)
        {
            decimal group = HasGroup ? Group : Scale == 0 || AfterAnd ? 1 : 0;
            // A larger scale behind a smaller one multiplies all before it: two thousand three hundred billion.
            Closing = scale > Scale ? (Closing + group) * scale : Closing + (group * scale);
            (Scale, Group, HasGroup, Floor) = (scale, 0, false, 1000);
        }

        private void AddHalf()
        {
            if (HasGroup || Scale == 0)
                (Group, HasGroup, Floor) = (Group + 0.5m, true, 0);
            else
                (Closing, Closed) = (Closing + (Scale / 2), true);
        }
    }
}
