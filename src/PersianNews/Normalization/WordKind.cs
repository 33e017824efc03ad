namespace PersianNews.Normalization;

/// <summary>What a caller knows of a word that is to be lemmatized.</summary>
public enum WordKind
{
    /// <summary>Nothing: a form that may be a verb and something else is taken for what it is more often.</summary>
    Any,

    /// <summary>It is a verb.</summary>
    Verb,

    /// <summary>It is a noun, an adjective or another word that is no verb.</summary>
    Noun,
}
