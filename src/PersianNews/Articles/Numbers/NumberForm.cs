namespace PersianNews.Articles.Numbers;

/// <summary>How a number is written.</summary>
[Flags]
internal enum NumberForm : byte
{
    None = 0,

    /// <summary>Digits are part of it.</summary>
    Digits = 1,

    /// <summary>Words are part of it.</summary>
    Words = 2,

    /// <summary>It is an ordinal.</summary>
    Ordinal = 4,

    /// <summary>It has a percent sign.</summary>
    Percent = 8,

    /// <summary>It carries a sign, or the word for minus.</summary>
    Signed = 16,

    /// <summary>Two groups of digits with a slash: a decimal, or a fraction.</summary>
    Slash = 32,

    /// <summary>It is a fraction in words.</summary>
    Fraction = 64,

    /// <summary>Its digits are grouped or have a decimal part.</summary>
    Separators = 128,
}
