using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>A text after a stage, with the way back to the text before it. Immutable.</summary>
/// <param name="Text">The text as the stage left it.</param>
/// <param name="Map">Maps spans of <paramref name="Text"/> to spans of the original and back.</param>
public sealed record NormalizedText(string Text, OffsetMap Map);
