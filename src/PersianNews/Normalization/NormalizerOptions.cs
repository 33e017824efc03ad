namespace PersianNews.Normalization;

/// <summary>What a <see cref="Normalizer"/> does; one property a rule. Immutable; changed with <c>with</c>.</summary>
public sealed record NormalizerOptions
{
    /// <summary>The options of <see cref="Normalizer.Default"/>.</summary>
    public static NormalizerOptions Default { get; } = new();

    /// <summary>Options under which no rule is on.</summary>
    public static NormalizerOptions None { get; } = new()
    {
        Letters = false,
        PresentationForms = false,
        Digits = DigitRule.Keep,
        NumberSeparators = false,
        Marks = MarkRule.Keep,
        Kashida = false,
        Controls = false,
        Invisibles = false,
        HalfSpaces = false,
        WhiteSpace = false,
        TrimLines = false,
    };

    /// <summary>Arabic and Urdu forms of ye, kaf and he become the Persian letters, and a letter with its hamza or madda apart becomes one.</summary>
    public bool Letters { get; init; } = true;

    /// <summary>Teh marbuta (U+0629) becomes he. Off by default.</summary>
    public bool TehMarbuta { get; init; }

    /// <summary>Arabic presentation forms and ligatures become the letters they stand for.</summary>
    public bool PresentationForms { get; init; } = true;

    /// <summary>Which digits numbers are written with. Arabic-Indic digits become them everywhere.</summary>
    public DigitRule Digits { get; init; } = DigitRule.Persian;

    /// <summary>Decimal and thousands separators and the percent sign of a number follow its digits. Dates, times and versions keep theirs.</summary>
    public bool NumberSeparators { get; init; } = true;

    /// <summary>Which combining marks stay.</summary>
    public MarkRule Marks { get; init; } = MarkRule.Edited;

    /// <summary>The hamza above (U+0654) stays, as the ezafe of words in he has it. When false it goes.</summary>
    public bool EzafeHamza { get; init; } = true;

    /// <summary>The kashida (U+0640) goes.</summary>
    public bool Kashida { get; init; } = true;

    /// <summary>Control characters other than white space go.</summary>
    public bool Controls { get; init; } = true;

    /// <summary>Bidi marks and zero-width characters go; a mark that stands for a half-space between two letters becomes one. Emoji stay whole.</summary>
    public bool Invisibles { get; init; } = true;

    /// <summary>A half-space (U+200C) goes where it does nothing: doubled, at a word's edge, after a letter that does not join.</summary>
    public bool HalfSpaces { get; init; } = true;

    /// <summary>A run of blanks becomes one space, and every kind of line break becomes a line feed.</summary>
    public bool WhiteSpace { get; init; } = true;

    /// <summary>Blanks at the start and the end of a line go. Needs <see cref="WhiteSpace"/>.</summary>
    public bool TrimLines { get; init; } = true;
}
