namespace PersianNews.Normalization;

/// <summary>What the model knows of a word.</summary>
/// <param name="Class">Its part in the half-space rules.</param>
/// <param name="Level">How frequent it is on its own: 0 for unknown, then by powers of two.</param>
/// <param name="Sides">On which sides of a half-space it has been seen.</param>
internal readonly record struct SpacingEntry(SpacingClass Class, byte Level, SpacingSides Sides)
{
    /// <summary>Whether nothing is known of the word.</summary>
    public bool IsUnknown => Class == SpacingClass.None && Level == 0;

    /// <summary>Whether the word may be the first part of another.</summary>
    public bool MayLead => IsUnknown || (Sides & SpacingSides.Before) != 0;

    /// <summary>Whether the word may be the second part of another.</summary>
    public bool MayFollow => IsUnknown || (Sides & SpacingSides.After) != 0;
}
