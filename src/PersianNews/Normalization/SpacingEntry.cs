namespace PersianNews.Normalization;

/// <summary>What the model knows of a word, in ten bits.</summary>
internal readonly record struct SpacingEntry
{
    /// <summary>One more than the highest <see cref="Code"/>.</summary>
    public const int Codes = ((int)SpacingClass.Ending + 1) * Levels;

    private const int Levels = 16;

    private readonly ushort _bits;

    /// <summary>Makes an entry of its parts.</summary>
    public SpacingEntry(SpacingClass @class, int level, SpacingSides sides)
        : this(((uint)sides << 8) | ((uint)level << 4) | (uint)@class)
    {
    }

    private SpacingEntry(uint bits) => _bits = (ushort)bits;

    /// <summary>Its part in the half-space rules.</summary>
    public SpacingClass Class => (SpacingClass)(_bits & 15);

    /// <summary>How frequent it is on its own: 0 for unknown, then by powers of two.</summary>
    public int Level => (_bits >> 4) & 15;

    /// <summary>On which sides of a half-space it has been seen.</summary>
    public SpacingSides Sides => (SpacingSides)(_bits >> 8);

    /// <summary>Class and level as one small number.</summary>
    public int Code => ((_bits & 15) * Levels) | Level;

    /// <summary>The entry as it is kept in a model.</summary>
    public uint Bits => _bits;

    /// <summary>Whether nothing is known of the word.</summary>
    public bool IsUnknown => (_bits & 0xFF) == 0;

    /// <summary>Whether the word may be the first part of another.</summary>
    public bool MayLead => IsUnknown || (Sides & SpacingSides.Before) != 0;

    /// <summary>Whether the word may be the second part of another.</summary>
    public bool MayFollow => IsUnknown || (Sides & SpacingSides.After) != 0;

    /// <summary>An entry of the given code, on no side.</summary>
    public static SpacingEntry FromCode(int code) => new((SpacingClass)(code / Levels), code % Levels, SpacingSides.None);

    /// <summary>The entry of the lowest ten bits.</summary>
    public static SpacingEntry FromBits(uint bits) => new(bits & 0x3FF);
}
