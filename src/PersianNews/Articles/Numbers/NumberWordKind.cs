namespace PersianNews.Articles.Numbers;

/// <summary>What a word does in a number.</summary>
internal enum NumberWordKind : byte
{
    None,

    /// <summary>A number below 1000.</summary>
    Cardinal,

    /// <summary>An ordinal, in one word.</summary>
    Ordinal,

    /// <summary>Thousand, million and so on.</summary>
    Scale,

    /// <summary>One thousand, one million in one word.</summary>
    OneScale,

    /// <summary>Half.</summary>
    Half,

    /// <summary>A fraction in one word.</summary>
    Fraction,

    /// <summary>And.</summary>
    And,

    /// <summary>Up to.</summary>
    To,

    /// <summary>Minus.</summary>
    Minus,

    /// <summary>The ending that makes digits an ordinal, written apart.</summary>
    OrdinalSuffix,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>A currency.</summary>
    Money,

    /// <summary>A hundredth of a currency.</summary>
    Hundredth,

    /// <summary>Several: what follows is no certain number.</summary>
    Vague,

    /// <summary>A unit of measure or a counting word.</summary>
    Unit,
}
