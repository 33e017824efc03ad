namespace PersianNews.Articles.Dates;

/// <summary>The days a date stands for, in the Gregorian calendar, both included.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; the same as <paramref name="Start"/> for one day.</param>
public readonly record struct DateValue(DateOnly Start, DateOnly End);
