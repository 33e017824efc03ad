using PersianNews.Text;

namespace PersianNews.Articles.Quotations;

// Statements without a verb of saying before them, and the signs of a new one.
internal ref partial struct StatementReader
{
    private const int HeadlineSubject = 12;
    private const int LongestHeadline = 40;
    private const int HeadlineWords = 3;
    private const int OpeningTokens = 32;
    private const int AttributedSpeaker = 22;
    private const int ShortName = 7;

    // "according to X, ...", or "..., according to X"; returns the index to go on from.
    private int ReadAttribution(SayingWord word, int verb, int after, ref int clause, int end)
    {
        Speaker speaker = PhraseReader.Read(_text, after, Math.Min(end, after + AttributedSpeaker), out int phraseEnd);
        if (speaker.Kind == SpeakerKind.None)
            return after;
        bool nested = verb < _outer;
        int start = AttributedStart(speaker, phraseEnd, end);
        if (start < 0)
            return after;
        if (HoldsStatement(start, end))
        {
            clause = _base = start;
            return Math.Max(start, after);
        }

        int last = StatementExtent.WithoutStop(_text, start, end);
        if (last - start < FewestTokens + 1)
        {
            // The statement stands before it.
            int first = clause;
            while (first < verb && _text.IsSign(first) && !_text.IsQuoteMark(first))
                first++;
            last = StatementExtent.WithoutStop(_text, first, verb);
            if (last - first <= FewestTokens || first >= verb)
                return after;
            Add(first, last, speaker, word, verb, after, nested);
            return Math.Max(start, after);
        }

        if (nested)
            last = Math.Min(last, Math.Max(_outer, start + 1));
        Add(start, last, speaker, word, verb, after, nested);
        if (!nested)
            _outer = last;
        return Math.Max(start, after);
    }

    private readonly bool IsPersonName(Speaker speaker) => speaker.Mention >= 0 && _text.IsPerson(speaker.First);

    // "according to the paper, the minister said: ..." is the minister's statement.
    private readonly bool HoldsStatement(int first, int end)
    {
        for (int i = first; i < Math.Min(end, first + OpeningTokens); i++)
        {
            int length = _text.Match(i, end, out SayingWord word);
            if (word.IsVerb && StatementExtent.Find(_text, word, i + length, end, out _) is not (StatementExtent.Joint.None or StatementExtent.Joint.Bare))
                return SubjectFinder.Find(_text, first, i).Kind != SpeakerKind.None;
            i += Math.Max(0, length - 1);
        }

        return false;
    }

    // A comma ends the name of the speaker; without one, the name alone does.
    private readonly int AttributedStart(Speaker speaker, int phraseEnd, int end)
    {
        int token = Math.Max(phraseEnd, speaker.End);
        if (speaker.Kind is SpeakerKind.Pronoun or SpeakerKind.Plural && token - speaker.First == 1)
            return token < end && _text.IsSign(token, "\u060C,:") ? token + 1 : token; // Persian and Latin comma
        for (int i = token; i < Math.Min(end, token + AttributedSpeaker); i++)
        {
            if (_text.IsSign(i, "\u060C,:\u061B") && i + 1 < end && !(IsPersonName(speaker) && PhraseReader.IsRole(_text, i + 1, end)))
                return i + 1;
            if (_text.IsSign(i, ".") || i - token > ShortName)
                break;
        }

        return speaker.Kind == SpeakerKind.Name ? speaker.End : token >= end - 1 ? token : -1;
    }

    // "X: ..." in a line that is no sentence.
    private bool TryReadHeadline(int first, int end)
    {
        if (end - first > LongestHeadline || _text.IsSign(end - 1, ".:"))
            return false;
        int colon = first + 1;
        while (colon < Math.Min(end, first + HeadlineSubject) && !_text.IsSign(colon, ":"))
        {
            if (_text.Match(colon, end, out SayingWord word) > 0 && word.IsVerb)
                return false;
            colon++;
        }

        if (colon + FewestTokens >= end || colon >= first + HeadlineSubject || !_text.IsSign(colon, ":"))
            return false;
        Speaker speaker = PhraseReader.Read(_text, PhraseReader.SkipTitles(_text, first, colon), colon, out int phraseEnd);
        bool named = speaker.Kind == SpeakerKind.Name || PhraseReader.IsRole(_text, first, colon);
        if (!named || phraseEnd + FewestTokens < colon)
            return false;
        int last = StatementExtent.WithoutStop(_text, colon + 1, end);
        bool person = speaker.Mention >= 0 && _text.IsPerson(speaker.First);
        if (last - colon <= HeadlineWords || (!person && speaker.Kind == SpeakerKind.Name && !StatementExtent.HasVerb(_text, colon + 1, last)))
            return false;
        // A name in a headline is not kept as the last speaker: the next paragraph may open with the role.
        Add(colon + 1, last, speaker, new SayingWord(SayingKind.Say, ""), colon, colon + 1, speaker.Kind == SpeakerKind.Name);
        return true;
    }

    // Long enough to be somebody's words and not a name; behind a colon they are those of the sentence's subject.
    private void ReadLoneQuote(int from, int quote)
    {
        int close = _text.ClosingOf(quote);
        if (close - quote > LongQuote && StatementExtent.HasVerb(_text, quote + 1, close))
        {
            if (quote > from && _text.IsSign(quote - 1, ":") && SubjectFinder.Find(_text, from, quote - 1) is { Kind: SpeakerKind.Name } speaker)
            {
                Add(quote, close + 1, speaker, new SayingWord(SayingKind.Say, ""), quote - 1, quote, false);
                return;
            }

            TextSpan none = new(_text.Tokens[quote].Span.Start, 0);
            _found.Add(new Quotation(_text.Span(quote, close + 1), none, -1, "", none));
        }
    }

    // Whether a sentence inside a paragraph opens a statement of its own.
    private readonly bool OpensStatement(int sentence)
    {
        int first = _sentences[sentence].FirstToken, end = Math.Min(EndOf(sentence), first + OpeningTokens);
        for (int i = first; i < end; i++)
        {
            if (_text.ClosingOf(i) is var close && close > 0)
            {
                i = close;
                continue;
            }

            int length = _text.Match(i, end, out SayingWord word);
            if (word.Kind == SayingKind.Attribution)
                return true;
            if (word.IsVerb && StatementExtent.Find(_text, word, i + length, EndOf(sentence), out _) != StatementExtent.Joint.None)
                return SubjectFinder.Find(_text, first, i) is { Kind: SpeakerKind.Pronoun or SpeakerKind.Name } or { Kind: SpeakerKind.Phrase };
            i += Math.Max(0, length - 1);
        }

        return false;
    }
}
