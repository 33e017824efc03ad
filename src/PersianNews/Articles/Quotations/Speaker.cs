namespace PersianNews.Articles.Quotations;

/// <summary>Who a clause says speaks.</summary>
/// <param name="First">The first token of the words that name the speaker.</param>
/// <param name="End">Index just past the last one.</param>
/// <param name="Mention">The mention that these words are; -1 if they are none.</param>
/// <param name="Kind">How the speaker is named.</param>
internal readonly record struct Speaker(int First, int End, int Mention, SpeakerKind Kind)
{
    /// <summary>Nobody is named.</summary>
    public static Speaker None { get; } = new(0, 0, -1, SpeakerKind.None);
}
