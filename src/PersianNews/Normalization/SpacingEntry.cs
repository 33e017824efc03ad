namespace PersianNews.Normalization;

/// <summary>What the model knows of a word, in 32 bits; all zeros for a word it does not know.</summary>
internal readonly record struct SpacingEntry
{
    /// <summary>One more than the highest <see cref="Code"/>.</summary>
    public const int Codes = ((int)SpacingClass.Ending + 1) * Levels;

    /// <summary>Groups that right words fall into.</summary>
    public const int Groups = 8;

    private const int Levels = 16;
    private const int ClassShift = 4;
    private const int WholeShift = 7;
    private const int GroupShift = 8;
    private const int LeftShift = 16;
    private const int RightShift = 24;

    private readonly uint _bits;

    private SpacingEntry(uint bits) => _bits = bits;

    /// <summary>Its part in the half-space rules.</summary>
    public SpacingClass Class
    {
        get => (SpacingClass)((_bits >> ClassShift) & 7);
        init => _bits |= (uint)value << ClassShift;
    }

    /// <summary>How frequent it is on its own: 0 for unknown, then by powers of two.</summary>
    public int Level
    {
        get => (int)(_bits & (Levels - 1));
        init => _bits |= (uint)value;
    }

    /// <summary>Whether no half-space can ever belong inside it.</summary>
    public bool IsWhole
    {
        get => ((_bits >> WholeShift) & 1) != 0;
        init => _bits |= (value ? 1u : 0) << WholeShift;
    }

    /// <summary>The groups of right words of which the model lists none as a pair with this word; a bit a group.</summary>
    public byte UnpairedGroups
    {
        get => (byte)(_bits >> GroupShift);
        init => _bits |= (uint)value << GroupShift;
    }

    /// <summary>What the word says as the left one of two for joining them.</summary>
    public sbyte LeftWeight
    {
        get => (sbyte)(_bits >> LeftShift);
        init => _bits |= (uint)(byte)value << LeftShift;
    }

    /// <summary>What the word says as the right one of two for joining them.</summary>
    public sbyte RightWeight
    {
        get => (sbyte)(_bits >> RightShift);
        init => _bits |= (uint)(byte)value << RightShift;
    }

    /// <summary>Class and level as one small number.</summary>
    public int Code => (int)(_bits & ((1u << WholeShift) - 1));

    /// <summary>The entry as it is kept in a model.</summary>
    public uint Bits => _bits;

    /// <summary>Whether nothing is known of the word.</summary>
    public bool IsUnknown => _bits == 0;

    /// <summary>An entry of the given code.</summary>
    public static SpacingEntry FromCode(int code) => new((uint)code);

    /// <summary>The entry that has been kept as <paramref name="bits"/>.</summary>
    public static SpacingEntry FromBits(uint bits) => new(bits);

    /// <summary>The group of the word with the given hash as a right one.</summary>
    public static int GroupOf(ulong hash) => (int)(hash % Groups);
}
