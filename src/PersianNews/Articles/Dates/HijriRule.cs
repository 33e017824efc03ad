namespace PersianNews.Articles.Dates;

/// <summary>Which reckoning of the Islamic lunar calendar turns its dates into Gregorian ones.</summary>
public enum HijriRule : byte
{
    /// <summary>
    /// The Umm al-Qura calendar of Saudi Arabia (<see cref="System.Globalization.UmAlQuraCalendar"/>) in the years 1318 to 1500, and
    /// <see cref="Arithmetic"/> outside them. Iran sights the moon on its own: about half its months begin one day later.
    /// </summary>
    UmmAlQura,

    /// <summary>The arithmetic calendar with leap years in a cycle of thirty (<see cref="System.Globalization.HijriCalendar"/>, no adjustment).</summary>
    Arithmetic,
}
