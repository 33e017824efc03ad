namespace PersianNews.Normalization;

/// <summary>What a word part is to the half-space rules.</summary>
internal enum SpacingClass : byte
{
    None,

    /// <summary>A finite form of a verb, such as can follow a verb prefix.</summary>
    Verb,

    /// <summary>A verb prefix.</summary>
    Prefix,

    /// <summary>A plural ending, alone or with what may follow it.</summary>
    Plural,

    /// <summary>A comparative or superlative ending.</summary>
    Comparative,

    /// <summary>An ending of person or possession.</summary>
    Ending,
}
