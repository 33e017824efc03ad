using System.Runtime.InteropServices;
using PersianNews.Text;

namespace PersianNews.Articles.Quotations;

/// <summary>The roles that an article gives its persons, to find whom a later role phrase stands for.</summary>
internal sealed class RoleRegistry
{
    private const int MostTokens = 14;
    private const int ShortestWord = 2;
    private const int MostRoles = 64;

    /// <summary>How far back, in code units, a pronoun may point to a person who has not spoken yet.</summary>
    private const int Near = 300;
    private readonly List<(int First, int End, int Mention, bool Stated)> _roles = [];
    private readonly List<int> _persons = [];

    /// <summary>Collects the roles that stand beside the names of persons.</summary>
    public static RoleRegistry Collect(in QuotationText text)
    {
        RoleRegistry registry = new();
        for (int i = 0; i < text.Tokens.Length && registry._persons.Count < MostRoles; i++)
        {
            if (!text.StartsMention(i) || !text.IsPerson(i))
                continue;
            int end = text.MentionEnd(i), mention = text.MentionAt(i);
            if (registry._persons.Count < MostRoles)
                registry._persons.Add(mention);
            registry.AddBehind(text, end, mention);
            registry.AddBefore(text, i, mention);
        }

        return registry;
    }

    /// <summary>Adds a role that was found out otherwise.</summary>
    public void Learn(int first, int end, int mention) => Add(first, end, mention, false);

    /// <summary>The first persons that are mentioned, in order.</summary>
    public ReadOnlySpan<int> Persons => CollectionsMarshal.AsSpan(_persons);

    /// <summary>The last person named before a token and close to it; -1 if there is none.</summary>
    public int LastBefore(in QuotationText text, int token)
    {
        int last = -1;
        int place = text.Tokens[token].Span.Start;
        foreach (int person in _persons)
        {
            if (text.Mentions[person].Span.Start >= place)
                break;
            last = person;
        }

        return last >= 0 && place - text.Mentions[last].Span.End < Near ? last : -1;
    }

    /// <summary>Whether a person is named before a token.</summary>
    public bool IsNamedBefore(in QuotationText text, int mention, int token)
    {
        foreach (int person in _persons)
        {
            if (text.Mentions[person].Span.Start >= text.Tokens[token].Span.Start)
                return false;
            if (SameName(text, person, mention))
                return true;
        }

        return _persons.Count == MostRoles;
    }

    /// <summary>The mention of the person that a role phrase most likely stands for; -1 if none fits.</summary>
    public int Resolve(in QuotationText text, int first, int end)
    {
        int best = -1, bestScore = 0;
        foreach ((int roleFirst, int roleEnd, int mention, _) in _roles)
        {
            if (!SameWord(text, first, roleFirst))
                continue;
            int common = Common(text, first, end, roleFirst, roleEnd);
            int shorter = Math.Min(end - first, roleEnd - roleFirst);
            // The latest introduction before the phrase wins among equals; one behind it only where there is no other.
            int score = (common * 4) + (roleFirst <= first ? 1 : 0);
            bool alike = shorter <= 2 ? common == shorter : common * 2 > shorter;
            if (alike && (score > bestScore || (score == bestScore && roleFirst <= first)))
                (best, bestScore) = (mention, score);
        }

        return best >= 0 || end - first != 2 || text.Text[text.Tokens[first + 1].Span.End - 1] is not ('\u06CC' or '\u064A') ? best : OnlyOne(text, first);
    }

    /// <summary>Whether two phrases share no word.</summary>
    public static bool AreApart(in QuotationText text, int first, int end, int otherFirst, int otherEnd) => Common(text, first, end, otherFirst, otherEnd) == 0;

    // "the German coach": where the article has but one coach, he is meant.
    private int OnlyOne(in QuotationText text, int head)
    {
        int only = -1;
        foreach ((int roleFirst, _, int mention, bool stated) in _roles)
        {
            if (!stated || !SameWord(text, head, roleFirst))
                continue;
            if (only >= 0 && !SameName(text, only, mention))
                return -1;
            only = only < 0 ? mention : only;
        }

        return only;
    }

    /// <summary>Whether a role phrase may be said of a mention: it was given one with the same head, or none and the phrase need not have one.</summary>
    public bool Allows(in QuotationText text, int first, int mention, bool needsHead)
    {
        bool known = needsHead;
        foreach ((int roleFirst, _, int person, bool stated) in _roles)
        {
            if (!stated || !SameName(text, person, mention))
                continue;
            if (SameWord(text, first, roleFirst))
                return true;
            known = true;
        }

        return !known;
    }

    /// <summary>Whether an opening by role fits the first person named: no role was given, or one that shares most words with it.</summary>
    public bool Fits(in QuotationText text, int first, int end, int mention)
    {
        bool known = false;
        foreach ((int roleFirst, int roleEnd, int person, bool stated) in _roles)
        {
            if (!stated || person != mention)
                continue;
            if (Common(text, first, end, roleFirst, roleEnd) * 2 > Math.Min(end - first, roleEnd - roleFirst))
                return true;
            known = true;
        }

        return !known;
    }

    /// <summary>The latest person mentioned whose name ends like a phrase; -1 if there is none.</summary>
    public static int ByName(in QuotationText text, int first, int end, ReadOnlySpan<int> persons)
    {
        for (int i = persons.Length - 1; i >= 0; i--)
        {
            if (end > first && SameWord(text, end - 1, text.LastTokenOf(persons[i])))
                return persons[i];
        }

        return -1;
    }

    private static bool SameName(in QuotationText text, int a, int b) => a == b || SameWord(text, text.LastTokenOf(a), text.LastTokenOf(b));

    private void Add(int first, int end, int mention, bool stated)
    {
        if (_roles.Count < MostRoles)
            _roles.Add((first, end, mention, stated));
    }

    private void AddBehind(in QuotationText text, int token, int mention)
    {
        int end = Math.Min(text.Tokens.Length, token + MostTokens);
        if (token < end && text.IsQuoteMark(token))
            token++;
        if (token < end && text.IsSign(token, "\u060C,(")) // Persian and Latin comma
            token++;
        if (token < end && PhraseReader.IsRole(text, token, end) && PhraseReader.EndOf(text, token, end) is var roleEnd && roleEnd > token)
            Add(token, roleEnd, mention, true);
    }

    private void AddBefore(in QuotationText text, int name, int mention)
    {
        int token = name - 1, first = -1, end = name;
        while (token >= 0 && name - token <= MostTokens)
        {
            text.Match(token, name, out SayingWord word);
            if (word.Kind == SayingKind.Role)
                first = token;
            else if (word.Kind == SayingKind.Title || (text.IsQuoteMark(token) && token == name - 1) || (text.IsSign(token, "\u060C,") && token == name - 1))
                end = first < 0 ? token : end;
            else if (text.IsSign(token) || word.Kind is not (SayingKind.None or SayingKind.And) || text.IsPerson(token) || IsLineBreak(text, token))
                break;
            token--;
        }

        if (first >= 0 && end > first && PhraseReader.Read(text, first, text.MentionEnd(name), out _) is { Kind: SpeakerKind.Name } speaker && speaker.Mention == mention)
            Add(first, end, mention, true);
    }

    private static bool IsLineBreak(in QuotationText text, int token) =>
        token + 1 < text.Tokens.Length && text.Text[text.Tokens[token].Span.End..text.Tokens[token + 1].Span.Start].ContainsAny('\n', '\r');

    private static int Common(in QuotationText text, int first, int end, int otherFirst, int otherEnd)
    {
        int common = 0;
        for (int i = first; i < Math.Min(end, first + MostTokens); i++)
        {
            for (int j = otherFirst; j < Math.Min(otherEnd, otherFirst + MostTokens); j++)
            {
                if (text.Tokens[i].Span.Length < ShortestWord || !SameWord(text, i, j))
                    continue;
                common++;
                break;
            }
        }

        return common;
    }

    private static bool SameWord(in QuotationText text, int a, int b)
    {
        ReadOnlySpan<char> left = text.Tokens[a].Span.Slice(text.Text), right = text.Tokens[b].Span.Slice(text.Text);
        int i = 0, j = 0;
        while (true)
        {
            char x = Next(left, ref i), y = Next(right, ref j);
            if (x != y)
                return false;
            if (x == CharacterFolding.Deleted)
                return true;
        }
    }

    private static char Next(ReadOnlySpan<char> word, ref int index)
    {
        while (index < word.Length)
        {
            char c = CharacterFolding.Map[word[index++]];
            if (c is not (CharacterFolding.Deleted or CharacterTraits.Zwnj))
                return c == '\u0626' ? '\u06CC' : c; // ye with hamza is ye in some spellings
        }

        return CharacterFolding.Deleted;
    }
}
