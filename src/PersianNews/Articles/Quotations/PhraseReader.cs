namespace PersianNews.Articles.Quotations;

/// <summary>Reads the noun phrase that names a speaker.</summary>
internal static class PhraseReader
{
    private const int MostTokens = 18;
    private const int MostTitles = 4;
    private const int MostHeads = 3;

    /// <summary>Reads the phrase at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The token.</param>
    /// <param name="limit">Where the phrase ends at the latest.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The speaker; of kind none if there is no phrase.</returns>
    public static Speaker Read(in QuotationText text, int first, int limit, out int end)
    {
        end = first;
        if (first >= limit)
            return Speaker.None;
        int count = text.Match(first, limit, out SayingWord word);
        if (word.Kind == SayingKind.Pronoun)
        {
            end = first + count;
            return new Speaker(first, end, -1, word.Value == "2" ? SpeakerKind.Plural : SpeakerKind.Pronoun);
        }

        end = EndOf(text, first, limit);
        if (end == first)
            return Speaker.None;
        return Named(text, first, end, limit) ?? Described(text, first, end, word.Kind == SayingKind.Demonstrative);
    }

    /// <summary>Where a noun phrase ends: at a sign, a preposition, an adverb, a verb.</summary>
    public static int EndOf(in QuotationText text, int first, int limit)
    {
        int token = first;
        limit = Math.Min(limit, first + MostTokens);
        while (token < limit)
        {
            if (text.ClosingOf(token) is var close && close > 0 && close < limit && close - token <= MostTokens / 2)
            {
                token = close + 1;
                continue;
            }

            if (text.IsQuoteMark(token) && token == first)
            {
                token++;
                continue;
            }

            if (text.IsSign(token))
                break;
            if (text.MentionAt(token) >= 0)
            {
                token = Math.Max(token + 1, Math.Min(limit, text.MentionEnd(token)));
                continue;
            }

            int count = text.Match(token, limit, out SayingWord word);
            bool ends = word.Kind switch
            {
                SayingKind.None or SayingKind.Role or SayingKind.Title or SayingKind.And or SayingKind.Noun => false,
                SayingKind.Demonstrative => false,
                _ => true,
            };
            if (ends)
                break;
            token += Math.Max(count, 1);
        }

        token = Math.Min(token, limit);
        // "and" joins nothing at the end.
        while (token > first && text.Match(token - 1, token, out SayingWord last) == 1 && last.Kind == SayingKind.And)
            token--;
        return token;
    }

    // A person named in the phrase, or in apposition behind it.
    private static Speaker? Named(in QuotationText text, int first, int end, int limit)
    {
        for (int i = first; i < end; i++)
        {
            if (text.StartsMention(i) && !text.IsPerson(i) && i - first < MostHeads && !IsRole(text, first, end))
                break;
            if (!text.StartsMention(i) || !text.IsPerson(i))
                continue;
            int mention = text.MentionAt(i), mentionEnd = text.MentionEnd(i);
            return BelongsTo(text, first, i) ? new Speaker(first, Math.Max(end, mentionEnd), -1, SpeakerKind.Phrase) : new Speaker(i, mentionEnd, mention, SpeakerKind.Name);
        }

        bool role = IsRole(text, first, end);
        if (role && end < limit && (text.IsSign(end, "\u060C,") || text.IsQuoteMark(end))) // Persian and Latin comma
        {
            int name = SkipTitles(text, end + 1, limit);
            if (name < limit && text.StartsMention(name) && text.IsPerson(name))
                return new Speaker(name, text.MentionEnd(name), text.MentionAt(name), SpeakerKind.Name);
        }

        if (role)
            return null;
        // A body, a country or an outlet, with no more than a word such as "newspaper" before it.
        for (int i = first; i < Math.Min(end, first + MostHeads); i++)
        {
            if (text.StartsMention(i))
                return OfBody(text, first, i, end);
        }

        return null;
    }

    // The words before the name, and those behind it unless a person is named there.
    private static Speaker OfBody(in QuotationText text, int first, int name, int end)
    {
        int nameEnd = text.MentionEnd(name);
        bool quoted = text.IsQuoteMark(first);
        for (int i = nameEnd; i < end && !quoted; i++)
        {
            if (text.IsPerson(i))
                end = text.IsQuoteMark(nameEnd) ? nameEnd + 1 : nameEnd;
        }

        return new Speaker(quoted ? name : first, quoted ? nameEnd : end, text.MentionAt(name), SpeakerKind.Name);
    }

    private static Speaker Described(in QuotationText text, int first, int end, bool demonstrative)
    {
        if (text.IsQuoteMark(first) && text.ClosingOf(first) is var close && close > first + 1 && close < end)
            return new Speaker(first + 1, close, -1, SpeakerKind.Phrase); // a name in quotation marks with its role behind
        while (end - first > 1 && text.IsQuoteMark(first))
            first++;
        if (demonstrative && end - first == 1)
            return Speaker.None;
        if (!demonstrative)
            return new Speaker(first, end, -1, SpeakerKind.Phrase);
        return new Speaker(first, end, -1, first + 1 < end && IsRole(text, first + 1, end) ? SpeakerKind.Pronoun : SpeakerKind.Plural);
    }

    /// <summary>Whether a phrase is headed by a role.</summary>
    public static bool IsRole(in QuotationText text, int first, int end) =>
        first < end && text.Match(IsOne(text, first) && first + 1 < end ? first + 1 : first, end, out SayingWord word) > 0 && word.Kind == SayingKind.Role;

    // "a member of the commission" is as much a role as "the member of the commission".
    private static bool IsOne(in QuotationText text, int token) => text.Tokens[token].Span.Slice(text.Text) is "\u06CC\u06A9" or "\u064A\u0643"; // yek in two spellings

    /// <summary>The first token behind titles and quotation marks.</summary>
    public static int SkipTitles(in QuotationText text, int token, int limit)
    {
        for (int i = 0; i < MostTitles && token < limit && text.MentionAt(token) < 0; i++)
        {
            int count = text.Match(token, limit, out SayingWord word);
            if (word.Kind == SayingKind.Title)
                token += count;
            else if (text.IsQuoteMark(token))
                token++;
            else
                break;
        }

        return token;
    }

    // "adviser of X" speaks for himself; "the minister X" is X.
    private static bool BelongsTo(in QuotationText text, int first, int name)
    {
        if (first == name || !SayingWords.IsRelation(text.Text, text.Tokens[..name], first, out int count))
            return false;
        int token = first + count;
        while (token < name)
        {
            if (SayingWords.IsQuality(text.Text, text.Tokens[..name], token, out count))
                token += count;
            else if (text.Match(token, name, out SayingWord word) is > 0 and int more && word.Kind == SayingKind.Title)
                token += more;
            else
                return false;
        }

        return true;
    }
}
