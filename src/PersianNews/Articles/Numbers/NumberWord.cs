namespace PersianNews.Articles.Numbers;

/// <summary>A word of a number.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">Its value; for a currency fused with a scale word, the scale; otherwise 0.</param>
/// <param name="Unit">The code of a currency or unit.</param>
internal readonly record struct NumberWord(NumberWordKind Kind, decimal Value, string? Unit = null);
