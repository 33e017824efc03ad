using PersianNews.Tokenization;

namespace PersianNews.Articles.Quotations;

/// <summary>Finds where a statement begins and ends.</summary>
internal static class StatementExtent
{
    private const int LookAhead = 120;
    private const int BehindVerb = 9;
    private const int ShortQuote = 4;
    private const int FewestWords = 4;
    private const string Stops = ".\u06D4!"; // full stop, Arabic full stop
    private const string ListCommas = "\u060C,"; // Persian and Latin comma
    private const string Commas = "\u060C,\u061B"; // Persian and Latin comma, Persian semicolon

    /// <summary>How a statement is joined to its verb.</summary>
    public enum Joint
    {
        /// <summary>There is none behind the verb.</summary>
        None,

        /// <summary>A colon: free speech, to the end of the paragraph.</summary>
        Colon,

        /// <summary>A quotation mark: to its pair.</summary>
        Quote,

        /// <summary>"that": to the end of the sentence.</summary>
        Clause,

        /// <summary>Nothing: to the end of the sentence.</summary>
        Bare,
    }

    /// <summary>How a statement follows a verb.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The verb.</param>
    /// <param name="after">The token behind it.</param>
    /// <param name="end">The end of the sentence.</param>
    /// <param name="start">The first token of the statement.</param>
    public static Joint Find(in QuotationText text, SayingWord word, int after, int end, out int start)
    {
        start = after;
        if (after >= end)
            return Joint.None;
        Joint joint = At(text, after, end, ref start);
        if (joint != Joint.None)
            return joint;
        bool comma = text.IsSign(after, Commas);
        text.Match(after, end, out SayingWord next);
        if (comma && after + 1 < end && At(text, after + 1, end, ref start) is not Joint.None and var behind)
            return behind;
        if (!comma && next.Kind is SayingKind.Preposition or SayingKind.Adverb or SayingKind.Time)
        {
            for (int i = after + 1; i < Math.Min(end, after + BehindVerb) && !text.IsSign(i, Stops + Commas); i++)
            {
                text.Match(i, end, out SayingWord inner);
                if (inner.IsVerb || inner.Kind == SayingKind.That)
                    break;
                if (text.IsSign(i, ":") && i + 1 < end)
                {
                    start = i + 1;
                    return text.ClosingOf(start) > 0 ? Joint.Quote : Joint.Colon;
                }
            }
        }

        start = comma ? after + 1 : after;
        bool plain = word.Kind == SayingKind.Say && end - start > FewestWords && next.Kind is not (SayingKind.And or SayingKind.Object or SayingKind.Adverb) && !next.IsVerb
            && (text.IsSign(after, ListCommas) || !text.IsSign(after)) && HasVerb(text, start, end);
        return plain ? Joint.Bare : Joint.None;
    }

    /// <summary>Where a quotation that opens at a token ends: just past the closing mark; -1 if it is a name in quotation marks that begins a statement.</summary>
    public static int QuoteEnd(in QuotationText text, int start, int end)
    {
        int close = text.ClosingOf(start);
        if (close < 0)
            return -1;
        bool closed = close + 1 >= end || text.IsSign(close - 1, Stops + "\u061F") || text.IsSign(close + 1) || close - start > FewestWords * 3
            || (text.Match(close + 1, end, out SayingWord next) > 0 && next.Kind == SayingKind.And);
        return close - start - 1 < ShortQuote ? (closed && close + 2 >= end ? close + 1 : -1) : closed ? close + 1 : -1;
    }

    /// <summary>Where a clause ends: before the full stop of its sentence, or before "and" with another verb of saying for the same subject.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where its sentence ends.</param>
    /// <param name="free">Whether it is free speech: then another verb with "that" belongs to somebody spoken of.</param>
    public static int ClauseEnd(in QuotationText text, int start, int end, bool free)
    {
        int limit = Math.Min(end, start + LookAhead);
        for (int i = start + 1; i < limit; i++)
        {
            if (text.ClosingOf(i) is var close && close > 0 && close < end)
            {
                i = close;
                continue;
            }

            if (text.Match(i, end, out SayingWord and) == 0 || and.Kind != SayingKind.And)
                continue;
            int token = i + 1;
            while (token < limit && text.Match(token, end, out SayingWord skip) is > 0 and int count && skip.Kind is SayingKind.Adverb or SayingKind.Time)
                token += count;
            if (token < end && text.Match(token, end, out SayingWord verb) is > 0 and int length && verb.IsVerb
                && Find(text, verb, token + length, end, out _) is var joint && (joint is Joint.Colon or Joint.Quote || (joint == Joint.Clause && !free)))
            {
                return i;
            }
        }

        return WithoutStop(text, start, end);
    }

    /// <summary>The end of some tokens without the full stop, and without a comma.</summary>
    public static int WithoutStop(in QuotationText text, int start, int end)
    {
        while (end - start > 1 && text.IsSign(end - 1, Stops + Commas + "/*") && !text.IsSign(end - 1, "!"))
            end--;
        return end;
    }

    /// <summary>Whether some tokens hold a finite verb.</summary>
    public static bool HasVerb(in QuotationText text, int first, int end)
    {
        for (int i = Math.Min(end, first + LookAhead) - 1; i >= first; i--)
        {
            if (text.Tokens[i].Kind != TokenKind.Word)
                continue;
            ReadOnlySpan<char> word = text.Tokens[i].Span.Slice(text.Text);
            if (SentenceWords.IsFiniteVerb(word) || LooksFinite(word) || word is "\u0645\u06CC" or "\u0646\u0645\u06CC") // mi, nemi apart from the verb
                return true;
        }

        return false;
    }

    // Endings of the first and second person plural, and of the third: -im, -id, -and.
    private static bool LooksFinite(ReadOnlySpan<char> word) =>
        word.Length > 3 && (word.EndsWith("\u06CC\u0645") || word.EndsWith("\u0646\u062F") || word.EndsWith("\u064A\u0645"));

    private static Joint At(in QuotationText text, int token, int end, ref int start)
    {
        if (text.IsSign(token, ":"))
        {
            start = token + 1;
            return start >= end ? Joint.None : text.ClosingOf(start) > 0 ? Joint.Quote : Joint.Colon;
        }

        if (text.ClosingOf(token) > token + ShortQuote)
        {
            start = token;
            return Joint.Quote;
        }

        if (text.IsOpeningMark(token) && text.ClosingOf(token) < 0 && token + ShortQuote < end)
        {
            start = token;
            return Joint.Colon; // a quotation that is not closed
        }

        if (text.Match(token, end, out SayingWord word) == 0 || word.Kind != SayingKind.That || token + 1 >= end)
            return Joint.None;
        start = token + 1;
        if (start + 1 < end && text.IsSign(start, ":"))
            start++;
        return text.ClosingOf(start) > start + ShortQuote && text.ClosingOf(start) + 2 >= end ? Joint.Quote : Joint.Clause;
    }
}
