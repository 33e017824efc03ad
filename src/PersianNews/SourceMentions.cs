using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews;

/// <summary>The outlet an article names as its source, where the tagger cut its name in two.</summary>
internal static class SourceMentions
{
    /// <summary>Makes one mention of several that lie side by side and together are the outlet's name.</summary>
    public static void Join(TextSpan outlet, List<Mention> mentions)
    {
        int first = mentions.FindIndex(mention => mention.Span.Start >= outlet.Start);
        if (first < 0 || mentions[first].Span.Start != outlet.Start || mentions[first].Span.End == outlet.End)
            return;
        int last = first;
        while (last + 1 < mentions.Count && mentions[last].Span.End < outlet.End && mentions[last + 1].Span.Start == mentions[last].Span.End + 1)
            last++;
        // «Ministry of Defence» and «Iran» are two mentions by themselves.
        if (last == first || mentions[last].Span.End != outlet.End || mentions[last].Type == EntityType.Location)
            return;
        float score = 1;
        for (int i = first; i <= last; i++)
            score = Math.Min(score, mentions[i].Score);
        mentions[first] = mentions[first] with { Span = outlet, Type = EntityType.Organization, Score = score };
        mentions.RemoveRange(first + 1, last - first);
    }
}
