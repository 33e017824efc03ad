namespace PersianNews.Articles.Quotations;

/// <summary>Finds the subject of a verb of saying.</summary>
internal static class SubjectFinder
{
    private const int MostTokens = 90;
    private const int ShortQuote = 3;
    private const int MostClauses = 8;

    /// <summary>The subject of the verb at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where its clause begins.</param>
    /// <param name="verb">The verb.</param>
    /// <returns>The speaker; of kind none if the clause names none.</returns>
    public static Speaker Find(in QuotationText text, int from, int verb)
    {
        int token = Math.Max(from, verb - MostTokens);
        bool first = token == from;
        for (int clause = 0; clause < MostClauses; clause++)
        {
            token = SkipLeaders(text, token, verb, out bool blocked);
            if (token >= verb)
                return Speaker.None;
            if (blocked)
            {
                int next = BehindPhrase(text, token, verb, out bool named);
                if (next >= verb)
                    return Speaker.None;
                token = next;
                first = false;
                if (!named)
                    continue;
            }

            Speaker speaker = PhraseReader.Read(text, token, verb, out int end);
            if (speaker.Kind == SpeakerKind.Phrase && !first && !PhraseReader.IsRole(text, speaker.First, speaker.End))
                speaker = Speaker.None;
            if (speaker.Kind != SpeakerKind.None && !IsObject(text, end, verb))
                return speaker;
            token = BehindComma(text, Math.Max(end, token), verb);
            first = false;
        }

        return Speaker.None;
    }

    // Adverbs, conjunctions and words of time; stops at a preposition, which blocks the way.
    private static int SkipLeaders(in QuotationText text, int token, int verb, out bool blocked)
    {
        blocked = false;
        while (token < verb)
        {
            if (text.MentionAt(token) >= 0)
                return token;
            if (text.ClosingOf(token) is var close && close - token > ShortQuote && StatementExtent.HasVerb(text, token + 1, close))
            {
                token = close + 1; // words of somebody, not the name of anybody
                continue;
            }

            int count = text.Match(token, verb, out SayingWord word);
            if (word.Kind == SayingKind.Preposition || (word is { Kind: SayingKind.Adverb, Value: "1" } && IsDemonstrative(text, token + count, verb)))
            {
                blocked = true;
                return token;
            }

            bool leads = word.Kind is SayingKind.Adverb or SayingKind.Time or SayingKind.And or SayingKind.That
                || (text.IsSign(token) && !text.IsQuoteMark(token)) || text.Tokens[token].Kind == Tokenization.TokenKind.Emoji;
            if (!leads)
                return token;
            token += Math.Max(count, 1);
        }

        return token;
    }

    private static bool IsDemonstrative(in QuotationText text, int token, int verb) =>
        token < verb && text.Match(token, verb, out SayingWord word) > 0 && word.Kind == SayingKind.Demonstrative;

    // Behind the comma that ends an adverbial phrase, or at a person named in its midst who is no part of it.
    private static int BehindPhrase(in QuotationText text, int token, int verb, out bool named)
    {
        named = false;
        for (int i = token + 1; i < verb; i++)
        {
            if (text.ClosingOf(i) is var close && close > 0 && close < verb && close - i > 6)
            {
                i = close;
                continue;
            }

            if (text.IsSign(i, "\u060C,\u061B)")) // Persian and Latin comma, Persian semicolon
                return i + 1;
            int count = text.Match(i, verb, out SayingWord word);
            if (word.Kind == SayingKind.Pronoun && i + count < verb && IsAdverbAfter(text, i + count, verb) && !Governs(text, i - 1))
            {
                named = true;
                return i;
            }

            bool start = text.StartsMention(i) && text.IsPerson(i);
            if (start && i > token + 1 && !Governs(text, i - 1) && IsAdverbAfter(text, text.MentionEnd(i), verb))
            {
                named = true;
                return i;
            }
        }

        return verb;
    }

    // Whether the word before a name makes it an object or a part of something else.
    private static bool Governs(in QuotationText text, int token)
    {
        token = text.IsQuoteMark(token) && token > 0 ? token - 1 : token;
        text.Match(token, text.Tokens.Length, out SayingWord word);
        return word.Kind is SayingKind.Preposition or SayingKind.And or SayingKind.Role;
    }

    // Behind a subject stands an adverb, a preposition, its role or the verb; behind a name in a phrase often "and", "that" or an object mark.
    private static bool IsAdverbAfter(in QuotationText text, int token, int verb)
    {
        if (token >= verb)
            return true;
        if (text.IsQuoteMark(token) && ++token >= verb)
            return true;
        text.Match(token, verb, out SayingWord word);
        return word.Kind is SayingKind.Adverb or SayingKind.Preposition or SayingKind.Time or SayingKind.Role || text.IsSign(token, "\u060C,");
    }

    private static bool IsObject(in QuotationText text, int token, int verb) =>
        token < verb && text.Match(token, verb, out SayingWord word) > 0 && word.Kind == SayingKind.Object;

    private static int BehindComma(in QuotationText text, int token, int verb)
    {
        while (token < verb && !text.IsSign(token, "\u060C,\u061B"))
            token++;
        return token + 1;
    }
}
