namespace PersianNews.Articles.Dates;

/// <summary>How lunar dates become Gregorian ones.</summary>
/// <param name="Rule">The calendar.</param>
/// <param name="Offset">How many days later than by that calendar its days fall.</param>
internal readonly record struct LunarReckoning(HijriRule Rule, int Offset);
