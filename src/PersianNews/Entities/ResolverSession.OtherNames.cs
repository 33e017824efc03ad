using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews.Entities;

/// <summary>Bodies under other names than the knowledge base has.</summary>
internal sealed partial class ResolverSession
{
    private const string Agency = "\u062E\u0628\u0631\u06AF\u0632\u0627\u0631\u06CC"; // news agency
    private const int WordsOfCountry = 3;
    private const ushort IranCode = 'I' | ('R' << 8);
    private static readonly ulong IranKey = NameKey.Of("\u0627\u06CC\u0631\u0627\u0646"); // Iran

    /// <summary>Words before an outlet that is named as the source of news: "report", "correspondent", "quoting".</summary>
    private static readonly string[] SourceWords =
    [
        "\u06AF\u0632\u0627\u0631\u0634", // report
        "\u062E\u0628\u0631\u0646\u06AF\u0627\u0631", // correspondent
        "\u0646\u0642\u0644 \u0627\u0632", // quoting
    ];

    /// <summary>What a body's name stands for without the word it begins with or the country it ends in, or with the word for news agency before it.</summary>
    private KnowledgeId OtherwiseNamed(in NameForm form, string text, ReadOnlySpan<Mention> mentions)
    {
        if (form.WordCount < 2)
            return form.WordCount == 1 && IsSource(text, mentions[form.First].Span) ? OfBody(NameKey.Of(Agency, mentions[form.First].Span.Slice(text))) : KnowledgeId.None;
        KnowledgeId known = OptionalHeads.Contains(_wordKeys[form.Words]) ? OfBody(_tails[form.Words + 1]) : KnowledgeId.None;
        for (int words = 1; words <= WordsOfCountry && words < form.WordCount - 1 && !known.IsKnown; words++)
        {
            KnowledgeId place = Best(_tails[form.Words + form.WordCount - words], EntityKind.Location, bareNames: false);
            // One word and a place is another thing as often («Real Zaragoza»); the branch of a body of Iran in one of its cities is no other name of the body.
            if (!place.IsKnown || (CountryOf(place) == IranCode && _tails[form.Words + form.WordCount - words] != IranKey))
                continue;
            KnowledgeId body = OfBody(_heads[form.Words + form.WordCount - words - 1]);
            known = body.IsKnown && CountryOf(body) == CountryOf(place) ? body : KnowledgeId.None;
        }

        return known;
    }

    /// <summary>The one body of a name; none where the knowledge base has two.</summary>
    private KnowledgeId OfBody(ulong key)
    {
        KnowledgeId known = Best(key, EntityKind.Organization, bareNames: false);
        return known.IsKnown && knowledge.TableAt(known.Table).KindOf(known.Record) == EntityKind.Organization ? known : KnowledgeId.None;
    }

    private static bool IsSource(string text, TextSpan name)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, name.Start).TrimEnd(" \u00AB\"");
        foreach (string word in SourceWords)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
