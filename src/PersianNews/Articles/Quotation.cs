using PersianNews.Text;

namespace PersianNews.Articles;

/// <summary>A statement of somebody, in quotation marks or reported. Offsets are UTF-16 code units of the original text.</summary>
/// <param name="Span">The statement, its quotation marks included, without the full stop that ends it.</param>
/// <param name="Speaker">Where the text names the speaker: a name, a pronoun, a role; empty, at the verb, where it names none.</param>
/// <param name="SpeakerMention">
/// Index of the mention that the speaker is, or most likely stands for; -1 if there is none. The mention may stand elsewhere in the text.
/// </param>
/// <param name="Verb">The verb of saying in its plain form, or the words that attribute the statement; empty for a headline with a colon.</param>
/// <param name="VerbSpan">Where the verb stands; in a headline the colon.</param>
public readonly record struct Quotation(TextSpan Span, TextSpan Speaker, int SpeakerMention, string Verb, TextSpan VerbSpan);
