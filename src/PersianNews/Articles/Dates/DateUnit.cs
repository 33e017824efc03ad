namespace PersianNews.Articles.Dates;

/// <summary>A unit in which relative dates count.</summary>
internal enum DateUnit : byte
{
    None,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
}
