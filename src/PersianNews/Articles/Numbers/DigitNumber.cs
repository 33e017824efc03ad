using PersianNews.Text;

namespace PersianNews.Articles.Numbers;

/// <summary>Reads one token of digits.</summary>
internal static class DigitNumber
{
    private const char Minus = '\u2212';
    private const char ArabicPercent = '\u066A';
    private const char ArabicDecimal = '\u066B';
    private const char ArabicThousands = '\u066C';
    private const char ArabicComma = '\u060C';
    private const char FractionSlash = '\u2044';
    private const int MostDigits = 27;

    /// <summary>Reads a token of kind number.</summary>
    /// <param name="token">The token.</param>
    /// <param name="end">What the reading's <see cref="NumberReading.End"/> shall be.</param>
    public static NumberReading Read(ReadOnlySpan<char> token, int end)
    {
        NumberForm form = NumberForm.Digits;
        decimal value = 0, lastScale = 1;
        int digits = 0, group = 0, groups = 1;
        bool negative = false, triples = true, commas = false, points = false, slash = false, readable = true;
        foreach (char c in token)
        {
            char folded = CharacterFolding.Map[c];
            if (char.IsAsciiDigit(folded))
            {
                group++;
                if (++digits > MostDigits)
                    continue;
                value = (value * 10) + (folded - '0');
                lastScale *= 10;
                continue;
            }

            switch (folded)
            {
                case '-' or Minus or '+' when digits == 0:
                    form |= NumberForm.Signed;
                    negative |= folded != '+';
                    continue;
                case '%' or ArabicPercent or '\uFF05': // full-width percent sign
                    form |= NumberForm.Percent;
                    continue;
                case ',' or ArabicThousands or ArabicComma:
                    commas = true;
                    break;
                case '.' or ArabicDecimal:
                    points = true;
                    break;
                case '/' or FractionSlash:
                    slash = true;
                    break;
                case CharacterFolding.Deleted or CharacterTraits.Zwnj:
                    continue;
                default:
                    readable = false;
                    continue;
            }

            triples &= groups == 1 ? group <= 3 : group == 3;
            groups++;
            (group, lastScale) = (0, 1);
        }

        if (groups > 1)
            form |= slash ? NumberForm.Slash : NumberForm.Separators;
        readable &= digits is > 0 and <= MostDigits;
        // A lone point or slash, or a last point behind commas, begins the decimals; commas, or several points, group thousands.
        bool thousands = triples && group == 3 && ((commas && !points) || (points && !commas && groups > 2)) && !slash;
        bool decimals = (commas && points && !slash) || groups == 2;
        if (groups > 1 && !thousands)
        {
            readable &= decimals;
            if (readable)
                value /= lastScale;
        }

        return new NumberReading(end, readable ? negative ? -value : value : null, form, groups == 1 ? digits : 0);
    }
}
