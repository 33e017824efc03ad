namespace PersianNews.Articles.Quotations;

/// <summary>Follows an article's speakers, to tell whom a pronoun, a role or a missing subject stands for.</summary>
internal sealed class SpeakerTracker(RoleRegistry roles)
{
    private const int MostWaiting = 16;
    private readonly List<(int First, int End, int Statement)> _waiting = [];
    private int _last = -1;
    private int _headline = -1;

    // The last speaker who is a person: a pronoun passes over a body that spoke in between.
    private int _person = -1;
    private int _subject = -1;

    /// <summary>Whether a person has spoken or acted by name.</summary>
    public bool HasName { get; private set; }

    /// <summary>The mention a speaker stands for; -1 if unknown. Makes it the last speaker unless the statement is inside another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="speaker">The speaker.</param>
    /// <param name="statement">Index of the statement.</param>
    /// <param name="nested">Whether the statement is inside another one.</param>
    /// <param name="isOther">Whether the clause says "also", as it does of one more speaker.</param>
    /// <param name="found">Statements that wait for the person of a role, and who that is.</param>
    public int Resolve(in QuotationText text, Speaker speaker, int statement, bool nested, bool isOther, List<(int Statement, int Mention)> found)
    {
        int mention = speaker.Kind switch
        {
            SpeakerKind.Name => speaker.Mention,
            SpeakerKind.Phrase => OfPhrase(text, speaker, isOther),
            SpeakerKind.Plural => IsGroup(text, _last) ? _last : -1,
            _ when _subject >= 0 => _subject,
            SpeakerKind.Pronoun when _last < 0 => roles.LastBefore(text, speaker.First),
            SpeakerKind.Pronoun when _person >= 0 => _person,
            _ => _last,
        };
        if (nested)
        {
            _headline = _headline < 0 && statement == 0 && IsPerson(text, mention) ? mention : _headline;
            return mention;
        }

        bool name = speaker.Kind == SpeakerKind.Name || (mention >= 0 && !PhraseReader.IsRole(text, speaker.First, speaker.End));
        if (name && speaker.End > speaker.First && IsPerson(text, mention))
            Introduce(text, mention, found);
        else if (speaker.Kind == SpeakerKind.Phrase && mention < 0 && PhraseReader.IsRole(text, speaker.First, speaker.End))
            Wait(text, speaker, statement);
        else if (speaker.Kind is SpeakerKind.Pronoun or SpeakerKind.None && mention < 0 && _waiting.Count is > 0 and < MostWaiting)
            _waiting.Add(_waiting[^1] with { Statement = statement });
        _last = mention;
        _person = IsPerson(text, mention) ? mention : mention < 0 ? -1 : _person;
        _subject = -1;
        return mention;
    }

    /// <summary>Ends the text: a role nobody was named for is that of the person the headline lets speak.</summary>
    public void End(in QuotationText text, List<(int Statement, int Mention)> found)
    {
        if (!HasName && _headline >= 0)
            Introduce(text, _headline, found);
    }

    /// <summary>Whether a token is the last word of a person's name.</summary>
    public bool IsName(in QuotationText text, int token) => RoleRegistry.ByName(text, token, token + 1, roles.Persons) >= 0;

    /// <summary>Notes the person that a sentence without a statement is about.</summary>
    public void Note(in QuotationText text, Speaker subject)
    {
        if (subject.Kind == SpeakerKind.Name && IsPerson(text, subject.Mention))
            _subject = subject.Mention;
    }

    /// <summary>Forgets whom the sentence before was about; a new paragraph goes back to the last speaker.</summary>
    public void BeginParagraph()
    {
        if (_last >= 0)
            _subject = -1;
    }

    // A role of quite other words is another person's: the first one's name is not waited for any longer.
    private void Wait(in QuotationText text, Speaker speaker, int statement)
    {
        if (_waiting.Count > 0 && (HasName || RoleRegistry.AreApart(text, speaker.First, speaker.End, _waiting[0].First, _waiting[0].End)))
            _waiting.Clear();
        if (_waiting.Count < MostWaiting)
            _waiting.Add((speaker.First, speaker.End, statement));
    }

    // An article often opens with the role and gives the name in the next paragraph, without the role; later on, only a name that is new will do.
    private void Introduce(in QuotationText text, int mention, List<(int Statement, int Mention)> found)
    {
        foreach ((int first, int end, int statement) in _waiting)
        {
            if ((HasName && roles.IsNamedBefore(text, mention, first)) || !roles.Fits(text, first, end, mention))
                continue;
            roles.Learn(first, end, mention);
            found.Add((statement, mention));
        }

        HasName = true;
        _waiting.Clear();
    }

    // A phrase without a known role is the last speaker's, unless that one has another role; or it is a name that was not recognized as one.
    private int OfPhrase(in QuotationText text, Speaker speaker, bool isOther)
    {
        if (!PhraseReader.IsRole(text, speaker.First, speaker.End))
            return RoleRegistry.ByName(text, speaker.First, speaker.End, roles.Persons);
        int mention = roles.Resolve(text, speaker.First, speaker.End);
        if (mention >= 0 || !IsPerson(text, _last))
            return mention;
        return roles.Allows(text, speaker.First, _last, isOther) ? _last : -1;
    }

    private static bool IsPerson(in QuotationText text, int mention) => mention >= 0 && text.Mentions[mention].Type == Tagging.EntityType.Person;

    private static bool IsGroup(in QuotationText text, int mention) => mention >= 0 && !IsPerson(text, mention);
}
