namespace PersianNews.Articles.Dates;

/// <summary>What a token or phrase does in a date.</summary>
internal enum DateKind : byte
{
    None,

    /// <summary>A number in digits, or a word a number may begin with.</summary>
    Number,

    /// <summary>A date in digits.</summary>
    DigitDate,

    /// <summary>A time in digits.</summary>
    Clock,

    /// <summary>The ending that makes digits an ordinal, written apart.</summary>
    OrdinalSuffix,

    /// <summary>Two numbers joined by a hyphen.</summary>
    NumberRange,

    /// <summary>A number and a unit in one word, such as "one-year".</summary>
    Quantity,
    Jalali,
    Afghan,
    Gregorian,
    Hijri,
    Weekday,

    /// <summary>Today, tomorrow; the value counts days.</summary>
    RelativeDay,

    /// <summary>Tonight, last night.</summary>
    RelativeNight,

    /// <summary>This year, last year, in one word.</summary>
    RelativeYear,
    Day,
    Days,
    Week,
    Month,
    Year,
    Years,
    Decade,
    Century,
    SeasonWord,
    Season,
    Hour,
    Minute,
    Part,

    /// <summary>Behind "two days": that long before now.</summary>
    Ago,

    /// <summary>Last, past.</summary>
    Last,

    /// <summary>The last two days up to now.</summary>
    Recent,
    Next,

    /// <summary>Behind "two days": that long from now.</summary>
    Hence,

    /// <summary>Later than something told before, not than now.</summary>
    After,
    Current,
    This,

    /// <summary>Early in, middle of, late in, beginning of, end of.</summary>
    Edge,
    Half,
    Ending,
    Beginning,

    /// <summary>Before Christ.</summary>
    EraBefore,
    EraJalali,
    EraHijri,
    EraGregorian,
    From,
    To,
    And,
    Blessed,
    Academic,

    /// <summary>Something named after a date: a street, a square.</summary>
    Place,

    /// <summary>An event held in a year: Olympics, cup.</summary>
    YearEvent,

    /// <summary>Up to now.</summary>
    Now,

    /// <summary>Several, every: what follows is no one date.</summary>
    Vague,

    /// <summary>Prayer, preacher: Friday behind it is no date.</summary>
    Prayer,

    /// <summary>"is", "are": of the present, unless they close a participle.</summary>
    Copula,

    /// <summary>"it is planned that".</summary>
    Planned,

    /// <summary>A verb in the past.</summary>
    PastVerb,

    /// <summary>A verb in the future or present.</summary>
    FutureVerb,
    Open,
    Close,
    Dash,
    Comma,
}
