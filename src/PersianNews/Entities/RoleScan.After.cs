using PersianNews.Tokenization;

namespace PersianNews.Entities;

/// <summary>Roles after a name.</summary>
internal readonly ref partial struct RoleScan
{
    private const string Closers = "\"\u00BB\u201D\u2019')";

    /// <summary>The role that stands after the name or after an earlier role of it, as tokens; empty where there is none.</summary>
    /// <param name="at">The token to begin at; set to the one after the role.</param>
    public (int First, int End) After(ref int at)
    {
        bool first = at == _ranges[_mention].End;
        bool quoted = first && IsMark(at, Closers);
        if (first)
        {
            while (IsMark(at, Closers))
                at++;
            if (IsMark(at, "\u060C,(-\u2013"))
                at++;
        }
        else if (IsWord(at, And))
        {
            at++;
        }
        else
        {
            return default;
        }

        bool separated = at > 0 && first && IsMark(at - 1, "\u060C,(-\u2013");
        if (!Is(at, RoleWord.Head) || MentionAt(at) >= 0)
            return default;
        int head = at;
        int end = EndOfRole(head, separated, separated || quoted, out bool closed);
        if (!Holds(head, end, separated, closed) || IsDescription(end))
            return default;
        at = end;
        return (head, end);
    }

    /// <summary>The role that a phrase without a name begins with, as tokens; empty where it begins with none, or with one that points back («this official»).</summary>
    /// <param name="first">The phrase's first token.</param>
    public (int First, int End) Standing(int first)
    {
        if (IsWord(first, One))
            first++;
        if (!Is(first, RoleWord.Head) || MentionAt(first) >= 0)
            return default;
        bool whole = true;
        int named = -1;
        for (int at = first; at < _end; at++)
        {
            if (IsWord(at, This) || IsWord(at, That))
                return default;
            int mention = MentionAt(at);
            whole = whole && at - first < MostTokens && !(mention >= 0 && IsPerson(mention)) && _tokens[at].Kind is not (TokenKind.Punctuation or TokenKind.Symbol);
            if (mention >= 0)
                named = at + 1;
            else if (named == at && !Is(at, RoleWord.Adjective))
                return (first, whole ? at : EndOfRole(first, separated: true, setOff: true, out _)); // what follows the body or place is not the role
        }

        return (first, whole ? _end : EndOfRole(first, separated: true, setOff: true, out _));
    }

    /// <summary>«X is an extraordinary player» says what X is like, not what he is.</summary>
    private bool IsDescription(int end) =>
        end < _end && (IsWord(end, Copula) || IsWord(end, PastCopula)) && Word(end - 1).EndsWith(IndefiniteEnd, StringComparison.Ordinal) && MentionAt(end - 1) < 0;

    /// <summary>Whether what was found is the person's own: not the role of the next person, nor something the sentence says was done to one.</summary>
    private bool Holds(int head, int end, bool separated, bool closed)
    {
        if (end <= head || (end < _end && Word(end).StartsWith(NegatedCopula, StringComparison.Ordinal)))
            return false;
        if (end - head == 1 && (IsWord(end, ObjectMark) || (separated && !closed && !Is(end, RoleWord.Stop))))
            return false;
        int next = end;
        while (IsMark(next, Openers) || (next < _end && (Flags(next) & (RoleWord.Title | RoleWord.Stop | RoleWord.Head)) == RoleWord.Title && MentionAt(next) < 0))
            next++;
        if (next >= _end || MentionAt(next) is not (>= 0 and var following) || !IsPerson(following))
            return true;
        return next > end && IsMark(end, "(");
    }

    /// <param name="head">The role's first token.</param>
    /// <param name="separated">Whether a sign stands between the name and the role.</param>
    /// <param name="setOff">Whether the name cannot run on into the role, because of such a sign or because it stands in quotation marks.</param>
    /// <param name="closed">Whether the role ends where a role can end.</param>
    private int EndOfRole(int head, bool separated, bool setOff, out bool closed)
    {
        bool locative = Is(head, RoleWord.Locative);
        bool relational = Is(head, RoleWord.Relational);
        bool afterMention = false;
        int unknown = 0;
        int at = head + 1;
        int limit = Math.Min(_end, head + MostTokens);
        closed = false;
        while (at < limit)
        {
            bool quoted = IsQuotedMention(at);
            int mention = MentionAt(quoted ? at + 1 : at);
            if (mention >= 0)
            {
                int past = Math.Min(_ranges[mention].End + (quoted ? 1 : 0), _end);
                if (!IsPerson(mention))
                {
                    at = past;
                    afterMention = true;
                    continue;
                }

                return relational && setOff && !afterMention && (at == head + 1 || HasRelationalBefore(head, at)) ? past : at;
            }

            if (IsWord(at, In) && at + 1 < limit && MentionAt(at + 1) >= 0 && locative && !IsPerson(MentionAt(at + 1)))
            {
                at++;
                continue;
            }

            if (IsWord(at, And))
            {
                if (afterMention || at + 1 >= limit || !GoesOnAfterAnd(at, at == head + 1 || separated))
                    return at;
                at++;
                continue;
            }

            // «Head of this organization» is as far as such a role goes.
            if (IsWord(at, This) && !afterMention && at + 1 < limit && !Is(at + 1, RoleWord.Stop))
                return MentionAt(at + 1) is >= 0 and var named ? (IsPerson(named) ? at : _ranges[named].End) : at + 2;

            if (IsMark(at, Comma) && IsListComma(at, afterMention))
            {
                at++;
                continue;
            }

            RoleWord flags = Flags(at);
            if ((flags & RoleWord.Stop) != 0)
            {
                closed = true;
                return at;
            }

            if (afterMention && (flags & RoleWord.Adjective) == 0)
                return at;
            if ((flags & (RoleWord.Word | RoleWord.Head | RoleWord.Adjective | RoleWord.Group)) == 0 && ++unknown > MostUnknown)
                return at;
            at++;
        }

        closed = at >= _end;
        return at;
    }

    /// <summary>Whether «and» stands inside a role: before a word that roles have, or where the role is set off or has just begun, any noun.</summary>
    private bool GoesOnAfterAnd(int and, bool anyNoun) =>
        MentionAt(and + 1) < 0 && !Is(and + 1, RoleWord.Head | RoleWord.Stop) && (anyNoun || Is(and + 1, RoleWord.Word));

    private bool HasRelationalBefore(int head, int at)
    {
        for (int t = at - 1; t >= head; t--)
        {
            RoleWord flags = Flags(t);
            if ((flags & RoleWord.Relational) != 0)
                return true;
            if ((flags & RoleWord.Head) != 0)
                return false;
        }

        return false;
    }

    /// <summary>Whether a comma stands inside a name of a ministry such as «industry, mine and trade».</summary>
    private bool IsListComma(int at, bool afterMention) =>
        !afterMention && Is(at - 1, RoleWord.Word) && Is(at + 1, RoleWord.Word) && !Is(at + 1, RoleWord.Head | RoleWord.Stop)
        && (IsWord(at + 2, And) || IsWord(at + 3, And));
}
