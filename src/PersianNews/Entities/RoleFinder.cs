using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Entities;

/// <summary>Finds the roles a text states right before a person's name or after it in apposition.</summary>
internal sealed class RoleFinder(RoleLexicon lexicon)
{

    /// <summary>A mention's tokens: the first, and the one after the last.</summary>
    private (int First, int End)[] _ranges = new (int, int)[128];

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
                roles.Add((mentions[i].EntityIndex, SpanOf(tokens, before)));
            int at = _ranges[i].End;
            while (true)
            {
                (int First, int End) after = scan.After(ref at);
                if (after.First >= after.End)
                    break;
                roles.Add((mentions[i].EntityIndex, SpanOf(tokens, after)));
                taken = after.End;
            }
        }
    }

    private static int EndOf(Sentence sentence) => sentence.FirstToken + sentence.TokenCount;

    private static TextSpan SpanOf(ReadOnlySpan<Token> tokens, (int First, int End) range) =>
        TextSpan.FromBounds(tokens[range.First].Span.Start, tokens[range.End - 1].Span.End);

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
}
