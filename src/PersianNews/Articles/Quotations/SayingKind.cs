namespace PersianNews.Articles.Quotations;

/// <summary>What a word does around a statement.</summary>
internal enum SayingKind : byte
{
    None,

    /// <summary>A verb that introduces a statement by itself.</summary>
    Say,

    /// <summary>A verb that introduces a statement only with a colon, "that" or a quotation mark behind it.</summary>
    Report,

    /// <summary>A verb whose subject is a document.</summary>
    Document,

    /// <summary>Holds a verb of saying and introduces nothing.</summary>
    Other,

    /// <summary>"according to"; the speaker follows.</summary>
    Attribution,

    /// <summary>A pronoun that stands for a speaker.</summary>
    Pronoun,

    /// <summary>"that".</summary>
    That,

    /// <summary>"and".</summary>
    And,

    /// <summary>The mark of the direct object.</summary>
    Object,

    /// <summary>"this", "that".</summary>
    Demonstrative,

    /// <summary>Begins an adverbial phrase or clause.</summary>
    Preposition,

    /// <summary>Stands beside the subject and is no part of it.</summary>
    Adverb,

    /// <summary>A word of time.</summary>
    Time,

    /// <summary>A noun whose parts mean something else alone.</summary>
    Noun,

    /// <summary>A title before a name.</summary>
    Title,

    /// <summary>Heads the phrase of a role.</summary>
    Role,
}
