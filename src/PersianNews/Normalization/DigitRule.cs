namespace PersianNews.Normalization;

/// <summary>Which digits a number is written with after normalization. Latin words, URLs and hashtags keep theirs.</summary>
public enum DigitRule : byte
{
    /// <summary>Digits stay as they are.</summary>
    Keep,

    /// <summary>Persian digits, U+06F0 to U+06F9.</summary>
    Persian,

    /// <summary>Latin digits, 0 to 9.</summary>
    Latin,
}
