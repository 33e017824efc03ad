namespace PersianNews.Entities;

/// <summary>Roles before a name.</summary>
internal readonly ref partial struct RoleScan
{
    private const string Openers = "\"\u00AB\u201C\u2018'(";
    private const string Separators = "\u060C,(";

    /// <summary>The role that stands before the name, as tokens; empty where there is none.</summary>
    public (int First, int End) Before()
    {
        int at = _ranges[_mention].First - 1;
        bool separated = false;
        for (int steps = 0; steps < 5 && at >= _start; steps++)
        {
            if (IsMark(at, Openers) || IsMark(at, Separators))
                separated |= IsMark(at, Separators);
            else if ((Flags(at) & (RoleWord.Title | RoleWord.Head | RoleWord.Stop)) != RoleWord.Title || MentionAt(at) >= 0)
                break;
            at--;
        }

        int last = at;
        int best = FarthestHead(last, out bool mentions);
        if (best < 0)
            return default;
        // «As the correspondent of X reports, Y …» says nothing of Y.
        if (separated && best > 0 && IsReport(best - 1))
            return default;
        bool single = best == last;
        if (single && separated && !IsMark(_ranges[_mention].First - 1, "("))
            return default;
        // «adviser to X» is no role of X: a complement must stand between such a head and the name.
        if (!separated && Is(best, RoleWord.Relational) && !mentions && !HasInnerHead(best, last) && IsModifier(last, single))
            return default;
        return (best, last + 1);
    }

    /// <summary>The first token of the longest role that ends at a token, or -1.</summary>
    private int FarthestHead(int last, out bool mentions)
    {
        int best = -1;
        int unknown = 0;
        bool needsLocative = false;
        mentions = false;
        bool sawMention = false;
        for (int at = last; at >= Math.Max(_start, last - MostTokens); at--)
        {
            bool quoted = at > _start && IsMark(at, Closers) && MentionAt(at - 1) is >= 0 and var inner && IsQuotedMention(_ranges[inner].First - 1);
            int mention = MentionAt(quoted ? at - 1 : at);
            if (mention >= 0)
            {
                if (IsPerson(mention))
                    break;
                sawMention = true;
                at = Math.Max(_ranges[mention].First - (quoted ? 1 : 0), _start);
                continue;
            }

            RoleWord flags = Flags(at);
            if (IsWord(at, In) && at < last)
            {
                needsLocative = true;
                continue;
            }

            if (IsWord(at, And) && at < last && !Is(at + 1, RoleWord.Head) && at > _start && MentionAt(at - 1) < 0 && !Is(at - 1, RoleWord.Stop))
                continue;
            if ((flags & RoleWord.Stop) != 0)
                break;
            if ((flags & RoleWord.Head) != 0 && (!needsLocative || (flags & RoleWord.Locative) != 0))
            {
                best = at;
                mentions = sawMention;
                needsLocative = false;
                unknown = 0;
            }
            else if ((flags & (RoleWord.Word | RoleWord.Adjective | RoleWord.Head | RoleWord.Group)) == 0 && ++unknown > MostUnknown)
            {
                break;
            }
        }

        return best;
    }

    private bool IsReport(int token) =>
        token >= _start && Word(token).EndsWith(Report, StringComparison.Ordinal);

    private bool HasInnerHead(int head, int last)
    {
        for (int at = head + 1; at <= last; at++)
        {
            if ((Flags(at) & (RoleWord.Head | RoleWord.Relational)) == RoleWord.Head)
                return true;
        }

        return false;
    }

    /// <summary>Whether nothing but a modifier («special», «political») stands between a head and the name.</summary>
    private bool IsModifier(int last, bool single)
    {
        if (single)
            return true;
        ReadOnlySpan<char> word = Word(last);
        return word[^1] is '\u06CC' or '\u064A' or '\u0647' || Is(last, RoleWord.Adjective) || last - 1 >= _start && Is(last, RoleWord.Word) && word.Length <= 4;
    }
}
