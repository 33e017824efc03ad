namespace PersianNews.Articles.Quotations;

/// <summary>A word around a statement.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">For verbs and attributions the form to give out; else a detail of the word.</param>
internal readonly record struct SayingWord(SayingKind Kind, string Value)
{
    /// <summary>Whether it is a verb of saying.</summary>
    public bool IsVerb => Kind is SayingKind.Say or SayingKind.Report or SayingKind.Document;
}
