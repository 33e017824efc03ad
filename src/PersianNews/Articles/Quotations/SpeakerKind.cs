namespace PersianNews.Articles.Quotations;

/// <summary>How a speaker is named.</summary>
internal enum SpeakerKind : byte
{
    /// <summary>Not at all: the verb has the subject of the sentence before.</summary>
    None,

    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a pronoun, or a phrase such as "this official".</summary>
    Pronoun,

    /// <summary>By a pronoun of the plural.</summary>
    Plural,

    /// <summary>By a role or any other noun phrase.</summary>
    Phrase,
}
