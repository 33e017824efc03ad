using PersianNews.Articles;
using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews;

/// <summary>The words by which quotations name a person without the person's name.</summary>
internal static class SpeakerPhrases
{
    /// <summary>Appends each such phrase with the mention of the person it stands for.</summary>
    public static void Collect(ReadOnlySpan<Quotation> quotations, ReadOnlySpan<Mention> mentions, List<(TextSpan Phrase, int Mention)> phrases)
    {
        foreach (Quotation quotation in quotations)
        {
            if (quotation.SpeakerMention < 0 || quotation.Speaker.Length == 0)
                continue;
            Mention mention = mentions[quotation.SpeakerMention];
            if (mention.Type == EntityType.Person && (mention.Span.End <= quotation.Speaker.Start || mention.Span.Start >= quotation.Speaker.End))
                phrases.Add((quotation.Speaker, quotation.SpeakerMention));
        }
    }
}
