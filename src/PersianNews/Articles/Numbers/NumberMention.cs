using PersianNews.Text;

namespace PersianNews.Articles.Numbers;

/// <summary>A number in a text, with its unit.</summary>
/// <param name="Span">Where it stands, currency, unit or percent sign included, in UTF-16 code units of the original text.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Value">Its value, scale words multiplied out; the lower end of a range; null where the digits can be read in two ways or are too many.</param>
/// <param name="Unit">
/// The currency as its ISO 4217 code, with <c>IRT</c> for the toman and <c>XXX</c> for a dinar or krone of a country not named;
/// <c>%</c>; a unit as a UCUM-like symbol (<c>km</c>, <c>MW</c>, <c>d</c>) or, for counting words, in English (<c>person</c>); otherwise null.
/// </param>
public readonly record struct NumberMention(TextSpan Span, NumberKind Kind, decimal? Value, string? Unit)
{
    /// <summary>The upper end of a range such as <c>50 to 60 dollars</c>; null for a single number.</summary>
    public decimal? Maximum { get; init; }
}
