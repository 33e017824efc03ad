using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Quotations;

/// <summary>Reads the statements of one text. Not thread-safe; one for each text.</summary>
internal ref partial struct StatementReader
{
    private const int LongQuote = 8;
    private const int FewestTokens = 2;
    private const int LongestOrigin = 8;

    private readonly QuotationText _text;
    private readonly ReadOnlySpan<Sentence> _sentences;
    private readonly SpeakerTracker _tracker;
    private readonly List<Quotation> _found;
    private readonly List<(int Statement, int Mention)> _late = [];

    // Where the statement ends that the reader is inside of.
    private int _outer;

    // Where the clause begins that the statements of a sentence are told in.
    private int _base;

    // Where the clause begins that follows a verb of saying and a comma.
    private int _reported;

    public StatementReader(QuotationText text, ReadOnlySpan<Sentence> sentences, List<Quotation> found)
    {
        _text = text;
        _sentences = sentences;
        _found = found;
        _tracker = new SpeakerTracker(RoleRegistry.Collect(text));
    }

    /// <summary>Reads all.</summary>
    public void Read()
    {
        for (int first = 0; first < _sentences.Length;)
        {
            int last = first;
            while (last + 1 < _sentences.Length && !BreaksLine(last))
                last++;
            _tracker.BeginParagraph();
            ReadParagraph(first, last + 1);
            first = last + 1;
        }

        _tracker.End(_text, _late);
        foreach ((int statement, int mention) in _late)
            _found[statement] = _found[statement] with { SpeakerMention = mention };
    }

    private readonly bool BreaksLine(int sentence) =>
        _text.Text[_sentences[sentence].Span.End.._sentences[sentence + 1].Span.Start].ContainsAny('\n', '\r');

    private readonly int EndOf(int sentence) => _sentences[sentence].FirstToken + _sentences[sentence].TokenCount;

    private void ReadParagraph(int first, int end)
    {
        int begin = _sentences[first].FirstToken;
        if (end - first == 1 && TryReadHeadline(begin, EndOf(first)))
            return;
        for (int i = first; i < end; i++)
        {
            int from = i == first ? BehindOrigin(begin, EndOf(first)) : _sentences[i].FirstToken;
            ReadSentence(from, i, end);
        }
    }

    // A dateline and the naming of the source are no part of the first clause.
    private readonly int BehindOrigin(int begin, int end)
    {
        Structure.PageText page = new(_text.Text, _text.Tokens);
        Structure.ArticleLine line = new(_text.Span(begin, end), begin, end, true);
        int position = Structure.DatelineReader.Read(page, line) is { } dateline ? dateline.Span.End : 0;
        int token = Behind(begin, end, position);
        int named = token < end ? Structure.SourceReader.EndAt(page, line, token) : 0;
        if (named == 0 && token + 1 < end && _text.IsSign(token))
            named = Structure.SourceReader.EndAt(page, line, token + 1);
        token = Behind(token, end, named);
        // "quoting the centre for press and information of X, ...": a name that no list knows goes on to the comma.
        if (named > 0 && token < end && _text.Match(token, end, out SayingWord and) > 0 && and.Kind == SayingKind.And)
        {
            int comma = token;
            while (comma < Math.Min(end, token + LongestOrigin) && !_text.IsSign(comma, "\u060C,"))
                comma++;
            if (comma < end && _text.IsSign(comma, "\u060C,"))
                token = comma + 1;
        }

        return token < end && _text.IsQuoteMark(token) && _text.ClosingOf(token) < 0 ? token + 1 : token;
    }

    private readonly int Behind(int token, int end, int position)
    {
        while (token < end && _text.Tokens[token].Span.Start < position)
            token++;
        return token;
    }

    private void ReadSentence(int from, int sentence, int paragraphEnd)
    {
        int end = EndOf(sentence);
        int count = _found.Count, quote = -1, clause = from;
        _base = from;
        for (int i = from; i < end; i++)
        {
            bool nested = i < _outer;
            if (_text.ClosingOf(i) is var close && close > 0 && !(nested && i < _outer && close >= _outer))
            {
                if (!nested && close - i > LongQuote / 2)
                    quote = i;
                i = close;
                continue;
            }

            if (_text.MentionAt(i) >= 0)
                continue;
            int length = _text.Match(i, end, out SayingWord word);
            if (word.Kind == SayingKind.Attribution)
                i = ReadAttribution(word, i, i + length, ref clause, end) - 1;
            else if (word.IsVerb)
                i = ReadVerb(word, i, i + length, ref clause, ref quote, sentence, paragraphEnd) - 1;
            else if (length > 0)
                i += length - 1;
        }

        if (_found.Count > count || from < _outer)
            return;
        if (quote >= 0)
            ReadLoneQuote(from, quote);
        else
            _tracker.Note(_text, SubjectFinder.Find(_text, from, end));
    }

    // The index to go on from.
    private int ReadVerb(SayingWord word, int verb, int after, ref int clause, ref int quote, int sentence, int paragraphEnd)
    {
        int end = EndOf(sentence);
        bool nested = verb < _outer;
        clause = nested ? clause : _base;
        StatementExtent.Joint joint = StatementExtent.Find(_text, word, after, end, out int start);
        if (joint == StatementExtent.Joint.None)
        {
            if (quote >= 0 && !nested && StatementExtent.HasVerb(_text, quote + 1, _text.ClosingOf(quote)))
                Add(quote, _text.ClosingOf(quote) + 1, Subject(word, clause, verb), word, verb, after, false);
            quote = -1;
            if (after < end && _text.IsSign(after, "\u060C")) // Persian comma
                _reported = after + 1;
            return after;
        }

        Speaker speaker = Subject(word, clause, verb);
        // Inside a statement only what names its speaker counts: the rest is the first speaker's own words.
        if (joint == StatementExtent.Joint.Bare && speaker.Kind == SpeakerKind.None)
            return after;
        if (nested && speaker.Kind != SpeakerKind.Name && !(speaker.Kind == SpeakerKind.Phrase && PhraseReader.IsRole(_text, speaker.First, speaker.End)))
            return after;
        int statementEnd = ExtentOf(joint, start, sentence, nested ? sentence + 1 : paragraphEnd, out bool isQuote);
        if (nested)
            statementEnd = Math.Min(statementEnd, _outer);
        quote = -1;
        if (statementEnd - start < FewestTokens && !isQuote)
            return after;
        Add(start, statementEnd, speaker, word, verb, after, nested);
        if (nested)
            return Math.Max(after, start);
        if (isQuote)
            return Math.Max(statementEnd, after);
        _outer = statementEnd;
        clause = start;
        return Math.Max(start, after);
    }

    // Behind a verb and a comma a new subject may stand; else the clause has one for all its verbs.
    private readonly Speaker Subject(SayingWord word, int clause, int verb)
    {
        if (word.Kind == SayingKind.Document)
            return Speaker.None with { Kind = SpeakerKind.Plural };
        if (_reported > clause && _reported < verb && SubjectFinder.Find(_text, _reported, verb) is { Kind: not SpeakerKind.None } speaker)
            return speaker;
        return SubjectFinder.Find(_text, clause, verb);
    }

    private readonly int ExtentOf(StatementExtent.Joint joint, int start, int sentence, int paragraphEnd, out bool isQuote)
    {
        int end = EndOf(sentence);
        isQuote = false;
        int last = EndOf(paragraphEnd - 1);
        if (joint == StatementExtent.Joint.Quote && StatementExtent.QuoteEnd(_text, start, last) is > 0 and int close)
        {
            isQuote = true;
            return close;
        }

        if (joint is StatementExtent.Joint.Clause or StatementExtent.Joint.Bare)
            return StatementExtent.ClauseEnd(_text, start, end, false);
        int cut = StatementExtent.ClauseEnd(_text, start, end, true);
        if (cut < StatementExtent.WithoutStop(_text, start, end))
            return cut;
        for (int next = sentence + 1; next < paragraphEnd && !OpensStatement(next); next++)
            end = EndOf(next);
        return StatementExtent.WithoutStop(_text, start, end);
    }

    private readonly bool SaysAlso(int from, int verb)
    {
        for (int i = from; i < verb; i++)
        {
            if (_text.MentionAt(i) < 0 && _text.Tokens[i].Span.Slice(_text.Text) is "\u0646\u06CC\u0632" or "\u0646\u064A\u0632" or "\u0647\u0645") // niz in two spellings, ham
                return true;
        }

        return false;
    }

    private void Add(int first, int end, Speaker speaker, SayingWord word, int verb, int after, bool nested)
    {
        int statement = _found.Count;
        // A name that is no mention here and was one before, with the object of the verb behind it.
        if (speaker.Kind == SpeakerKind.Phrase && speaker.End - speaker.First > FewestTokens && _tracker.IsName(_text, speaker.First))
            speaker = speaker with { End = speaker.First + 1 };
        int mention = word.Kind == SayingKind.Document ? -1 : _tracker.Resolve(_text, speaker, statement, nested, speaker.Kind == SpeakerKind.Phrase && SaysAlso(speaker.End, verb), _late);
        TextSpan name = speaker.End > speaker.First ? _text.Span(speaker.First, speaker.End) : new TextSpan(_text.Tokens[verb].Span.Start, 0);
        _found.Add(new Quotation(_text.Span(first, end), name, mention, word.Value, _text.Span(verb, after)));
    }
}
