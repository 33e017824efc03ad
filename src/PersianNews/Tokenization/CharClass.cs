namespace PersianNews.Tokenization;

/// <summary>
/// What a UTF-16 code unit does in tokenization. The order matters: the word loop asks with one comparison whether a unit
/// goes on with a Persian word (<c>&lt;= Kashida</c>) or with any word (<c>&lt;= OtherLetter</c>).
/// </summary>
internal enum CharClass : byte
{
    /// <summary>A letter of the Arabic script, presentation forms included.</summary>
    ArabicLetter,

    /// <summary>A combining mark: goes with what stands before it.</summary>
    Mark,

    /// <summary>U+0640: goes on with a word, never begins one.</summary>
    Kashida,

    /// <summary>A letter of any other script.</summary>
    OtherLetter,

    /// <summary>A digit of any script, or another character of a number (½).</summary>
    Digit,

    /// <summary>Format controls, half-space, joiners, soft hyphen, variation selectors: part of a token only inside it.</summary>
    Invisible,

    /// <summary>White space within a line.</summary>
    Blank,

    /// <summary>White space that ends a line.</summary>
    LineBreak,

    /// <summary>Punctuation of which a run of the same mark is one token.</summary>
    Punctuation,

    /// <summary>Quotes and brackets: each is its own token.</summary>
    Enclosing,

    /// <summary>Anything visible that is none of the others.</summary>
    Symbol,

    /// <summary>A pictograph of the basic plane that is drawn as an emoji.</summary>
    Emoji,

    /// <summary>Half of a surrogate pair, or a lone one: the pair decides.</summary>
    Surrogate,
}
