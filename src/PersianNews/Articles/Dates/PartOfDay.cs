namespace PersianNews.Articles.Dates;

/// <summary>A part of the day, in the order of the clock.</summary>
public enum PartOfDay : byte
{
    /// <summary>None is given.</summary>
    None,

    /// <summary>From midnight to sunrise.</summary>
    Dawn,

    /// <summary>The hours before noon.</summary>
    Morning,

    /// <summary>Around noon.</summary>
    Noon,

    /// <summary>After noon.</summary>
    Afternoon,

    /// <summary>Late afternoon to sunset.</summary>
    Evening,

    /// <summary>The night that begins on the day given: "Monday night" is a part of Monday, in its value too.</summary>
    Night,
}
