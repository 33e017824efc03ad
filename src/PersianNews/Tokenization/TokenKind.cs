namespace PersianNews.Tokenization;

/// <summary>What a token is, as far as its characters tell.</summary>
public enum TokenKind : byte
{
    /// <summary>A word in any script, half-spaces and marks inside it included; model names such as <c>F-35</c> too.</summary>
    Word,

    /// <summary>One number in any digits, with its decimal and thousands separators, sign and percent sign inside.</summary>
    Number,

    /// <summary>A date written with digits, such as <c>1401/06/23</c>.</summary>
    Date,

    /// <summary>A time written with digits, such as <c>22:30:15</c>.</summary>
    Time,

    /// <summary>A URL or a bare host name.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A hashtag with its sign.</summary>
    Hashtag,

    /// <summary>An @name with its sign.</summary>
    Handle,

    /// <summary>An abbreviation, initial or acronym with its full stops.</summary>
    Abbreviation,

    /// <summary>One emoji sequence.</summary>
    Emoji,

    /// <summary>Punctuation: one mark, or a run of the same mark; quotes and brackets always one by one.</summary>
    Punctuation,

    /// <summary>Anything else: symbols, lone surrogates, controls; a run of the same one is one token.</summary>
    Symbol,

    /// <summary>Several numbers joined by hyphen, colon, plus or slash: a score, range, season, ratio or telephone number.</summary>
    Range,
}
