namespace PersianNews.Archives.Processing;

/// <summary>What became of one record of a batch. Ends are indices into the batch's own lists; each begins where the one before ends.</summary>
/// <param name="OutputEnd">Where its bytes in the output end.</param>
/// <param name="ErrorsEnd">Where its line for the errors file ends; it has one if it could not be read.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="MentionsEnd">Where the types of its mentions end.</param>
/// <param name="EntitiesEnd">Where its entities end.</param>
internal readonly record struct RecordOutcome(int OutputEnd, int ErrorsEnd, int Sentences, int Tokens, int MentionsEnd, int EntitiesEnd)
{
    /// <summary>Whether it was annotated; else it could not be read, or is a blank line.</summary>
    public bool IsAnnotated { get; init; }
}
