using PersianNews.Text;

namespace PersianNews.Tagging;

/// <summary>One place of a text where an entity is named.</summary>
/// <param name="Span">Where the name stands, in UTF-16 code units of the original text.</param>
/// <param name="Type">What kind of thing is named.</param>
/// <param name="Score">How likely it is that the mention is right in span and type, 0 to 1, calibrated on gold text.</param>
/// <param name="EntityIndex">Index of the mention's entity in the document's entities.</param>
public readonly record struct Mention(TextSpan Span, EntityType Type, float Score, int EntityIndex);
