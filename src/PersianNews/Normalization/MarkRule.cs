namespace PersianNews.Normalization;

/// <summary>Which combining marks stay. The hamza above has its own option, <see cref="NormalizerOptions.EzafeHamza"/>.</summary>
public enum MarkRule : byte
{
    /// <summary>All marks stay.</summary>
    Keep,

    /// <summary>Marks that edited Persian prose carries stay: tanvin and tashdid. Short vowels and Koranic signs go.</summary>
    Edited,

    /// <summary>All marks go.</summary>
    Remove,
}
