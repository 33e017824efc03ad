namespace PersianNews.Articles.Dates;

/// <summary>A part of a month, year or other stretch of time.</summary>
internal enum DateEdge : byte
{
    None,

    /// <summary>Its first third.</summary>
    Early,

    /// <summary>Its second third.</summary>
    Middle,

    /// <summary>Its last third.</summary>
    Late,

    /// <summary>Its first day.</summary>
    Beginning,

    /// <summary>Its last day.</summary>
    End,

    /// <summary>Some of its months in a row.</summary>
    Months,

    /// <summary>Its first half.</summary>
    FirstHalf,

    /// <summary>Its second half.</summary>
    SecondHalf,
}
