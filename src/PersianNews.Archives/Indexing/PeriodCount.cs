namespace PersianNews.Archives.Indexing;

/// <summary>One period of a <see cref="Timeline"/>.</summary>
/// <param name="Label">The period in its calendar: <c>2022</c>, <c>2022-09</c> or <c>2022-09-14</c>; in Jalali <c>1401-06</c> and so on.</param>
/// <param name="Start">Its first day.</param>
/// <param name="Articles">The articles of the period.</param>
/// <param name="Mentions">The mentions in them; where all articles are counted, 0.</param>
public readonly record struct PeriodCount(string Label, DateOnly Start, long Articles, long Mentions);
