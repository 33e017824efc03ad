namespace PersianNews.Normalization;

/// <summary>What a <see cref="SpacingRepairer"/> does; one property a rule, all on by default. Immutable; changed with <c>with</c>.</summary>
public sealed record SpacingOptions
{
    /// <summary>The options of <see cref="SpacingRepairer.Default"/>.</summary>
    public static SpacingOptions Default { get; } = new();

    /// <summary>A verb prefix is joined to its verb by a half-space: «می رود» to «می‌رود».</summary>
    public bool VerbPrefixes { get; init; } = true;

    /// <summary>A plural ending is joined to its noun: «کتاب ها» to «کتاب‌ها».</summary>
    public bool Plurals { get; init; } = true;

    /// <summary>A comparative or superlative ending is joined to its adjective: «بزرگ تر» to «بزرگ‌تر».</summary>
    public bool Comparatives { get; init; } = true;

    /// <summary>An ending of person or possession is joined to its word: «گفته اند» to «گفته‌اند».</summary>
    public bool Endings { get; init; } = true;

    /// <summary>Parts of a compound are joined: «پنج شنبه» to «پنج‌شنبه».</summary>
    public bool Compounds { get; init; } = true;

    /// <summary>A verb prefix that ran into its verb is set off: «میگفت» to «می‌گفت».</summary>
    public bool FusedVerbs { get; init; } = true;

    /// <summary>
    /// An ending that ran into its word is set off: «رفتهاند» to «رفته‌اند». Where both spellings are in use, as in «سالها»,
    /// only in a line that has no half-space and another word that lacks one.
    /// </summary>
    public bool FusedEndings { get; init; } = true;

    /// <summary>Parts of a compound that ran together are set off: «علاقهمند» to «علاقه‌مند».</summary>
    public bool FusedCompounds { get; init; } = true;

    /// <summary>Blanks stand after, not before, a closing mark, and before, not after, an opening one.</summary>
    public bool Punctuation { get; init; } = true;

    /// <summary>Straight and curly double quotes in pairs become guillemets.</summary>
    public bool Quotes { get; init; } = true;

    /// <summary>Three full stops become one ellipsis.</summary>
    public bool Ellipsis { get; init; } = true;

    /// <summary>A blank parts a number from a word of three letters or more: «۹کیلومتر» to «۹ کیلومتر».</summary>
    public bool Numbers { get; init; } = true;
}
