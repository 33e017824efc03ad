namespace PersianNews.Articles.Numbers;

/// <summary>A number as the parser read it.</summary>
/// <param name="End">Index just past its last token.</param>
/// <param name="Value">Its value, or null where it has too many digits or none that are decimal.</param>
/// <param name="Form">How it is written.</param>
/// <param name="DigitCount">Number of digits, where it is one run of digits; otherwise 0.</param>
internal readonly record struct NumberReading(int End, decimal? Value, NumberForm Form, int DigitCount)
{
    /// <summary>Whether all of <paramref name="form"/> applies.</summary>
    public bool Is(NumberForm form) => (Form & form) == form;

    /// <summary>The value as an integer that fits a calendar, or -1 where it is none, is negative or is grouped.</summary>
    public int Whole => Value is { } value and >= 0 and < 100_000 && value == decimal.Truncate(value)
        && (Form & (NumberForm.Separators | NumberForm.Slash | NumberForm.Percent | NumberForm.Fraction | NumberForm.Signed)) == 0 ? (int)value : -1;
}
