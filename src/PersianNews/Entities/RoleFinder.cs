using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Entities;

/// <summary>Finds the roles a text states right before a person's name or after it in apposition.</summary>
internal sealed class RoleFinder(RoleLexicon lexicon)
{
    /// <summary>Most searches through a text for the plain statement of a shared role.</summary>
    private const int MostSearches = 8;

    /// <summary>A mention's tokens: the first, and the one after the last.</summary>
    private (int First, int End)[] _ranges = new (int, int)[128];

    private void Locate(ReadOnlySpan<Token> tokens, ReadOnlySpan<Mention> mentions)
    {
        if (_ranges.Length < mentions.Length)
            _ranges = new (int, int)[mentions.Length * 2];
        int t = 0;
        for (int i = 0; i < mentions.Length; i++)
        {
            while (t < tokens.Length && tokens[t].Span.End <= mentions[i].Span.Start)
                t++;
            int end = t;
            while (end < tokens.Length && tokens[end].Span.Start < mentions[i].Span.End)
                end++;
            _ranges[i] = (t, end);
        }
    }

    /// <summary>Appends what roles the people of a text have.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences; no role crosses their edges.</param>
    /// <param name="mentions">The mentions with their entities.</param>
    /// <param name="roles">The list to append to.</param>
    public void Find(
        string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, ReadOnlySpan<Mention> mentions, List<(int Entity, TextSpan Role)> roles)
    {
        Locate(tokens, mentions);
        int sentence = 0;
        int taken = 0;
        int searches = 0;
        for (int i = 0; i < mentions.Length; i++)
        {
            if (EntityKinds.Of(mentions[i].Type) != EntityKind.Person || _ranges[i].First >= _ranges[i].End)
                continue;
            while (sentence < sentences.Length && EndOf(sentences[sentence]) <= _ranges[i].First)
                sentence++;
            if (sentence == sentences.Length)
                break;
            int start = Math.Max(sentences[sentence].FirstToken, taken);
            RoleScan scan = new(text, tokens, mentions, _ranges, lexicon, i, Math.Min(start, _ranges[i].First), EndOf(sentences[sentence]));
            (int First, int End) before = scan.Before();
            if (before.First < before.End)
                roles.Add((mentions[i].EntityIndex, SpanOf(text, tokens, before, scan.IsShared(before) && ++searches <= MostSearches)));
            int at = _ranges[i].End;
            while (true)
            {
                (int First, int End) after = scan.After(ref at);
                if (after.First >= after.End)
                    break;
                roles.Add((mentions[i].EntityIndex, SpanOf(text, tokens, after, scan.IsShared(after) && ++searches <= MostSearches)));
                taken = after.End;
            }
        }
    }

    /// <summary>The role a phrase such as «the minister of health» begins with, which stands for a person named elsewhere; empty where there is none.</summary>
    /// <param name="text">The text of the last call of <see cref="Find"/>.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="phrase">The phrase.</param>
    public TextSpan FindStanding(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Mention> mentions, TextSpan phrase)
    {
        int first = FirstFrom(tokens, phrase.Start);
        int end = FirstFrom(tokens, phrase.End);
        int near = NearestMention(mentions, phrase.Start);
        if (first >= end || near < 0)
            return default;
        RoleScan scan = new(text, tokens, mentions, _ranges, lexicon, near, first, end);
        (int First, int End) role = scan.Standing(first);
        return role.End - role.First < 2 ? default : SpanOf(text, tokens, role, shared: false);
    }

    private static int EndOf(Sentence sentence) => sentence.FirstToken + sentence.TokenCount;

    /// <summary>The span of a role; of a shared one («head and members of X»), that of the same role without its second head where the text states it so elsewhere.</summary>
    private static TextSpan SpanOf(string text, ReadOnlySpan<Token> tokens, (int First, int End) range, bool shared)
    {
        if (shared)
        {
            (int head, int tail, int count) = (range.First, range.First + 3, range.End - range.First - 3);
            ulong headKey = KeyOf(text, tokens, head, 1);
            ulong tailKey = KeyOf(text, tokens, tail, count);
            for (int at = 0; at + count < tokens.Length; at++)
            {
                if (KeyOf(text, tokens, at, 1) == headKey && KeyOf(text, tokens, at + 1, count) == tailKey)
                    return TextSpan.FromBounds(tokens[at].Span.Start, tokens[at + count].Span.End);
            }
        }

        return TextSpan.FromBounds(tokens[range.First].Span.Start, tokens[range.End - 1].Span.End);
    }

    private static ulong KeyOf(string text, ReadOnlySpan<Token> tokens, int first, int count) =>
        NameKey.Of(TextSpan.FromBounds(tokens[first].Span.Start, tokens[first + count - 1].Span.End).Slice(text));

    /// <summary>The first token that begins at a place or behind it.</summary>
    private static int FirstFrom(ReadOnlySpan<Token> tokens, int place)
    {
        int low = 0;
        int high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (tokens[middle].Span.Start < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The last mention that begins before a place, or else the first; -1 if there is none.</summary>
    private static int NearestMention(ReadOnlySpan<Mention> mentions, int place)
    {
        int low = 0;
        int high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (mentions[middle].Span.Start <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return mentions.IsEmpty ? -1 : Math.Max(low - 1, 0);
    }
}
