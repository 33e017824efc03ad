namespace PersianNews.Articles.Numbers;

/// <summary>A word of a number.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">Its value; for a currency fused with a scale word, the scale; otherwise 0.</param>
/// <param name="Unit">The code of a currency or unit.</param>
/// <param name="Count">What a scale word in one word with a number is multiplied by.</param>
internal readonly record struct NumberWord(NumberWordKind Kind, decimal Value, string? Unit = null, int Count = 1)
{
    /// <summary>Whether a number may begin with it.</summary>
    public bool MayBegin => Kind is (> NumberWordKind.None and <= NumberWordKind.Fraction) or NumberWordKind.Minus || (Kind == NumberWordKind.Money && Value > 0);
}
