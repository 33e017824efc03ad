using PersianNews.Tagging;
using PersianNews.Tokenization;

namespace PersianNews.Entities;

/// <summary>The search for roles around one mention of a person.</summary>
internal readonly ref partial struct RoleScan
{
    /// <summary>Longest role, in tokens.</summary>
    private const int MostTokens = 16;

    /// <summary>Most words of a role that the lexicon does not have.</summary>
    private const int MostUnknown = 4;

    private const string And = "\u0648"; // waw
    private const string In = "\u062F\u0631"; // dar
    private const string ObjectMark = "\u0631\u0627"; // ra
    private const string Imam = "\u0627\u0645\u0627\u0645"; // imam: a role before the word for Friday, an honour elsewhere
    private const string Emir = "\u0627\u0645\u06CC\u0631"; // amir: a role before a country, a form of address or a name elsewhere
    private const string Friday = "\u062C\u0645\u0639\u0647"; // jom'e
    private const string NegatedCopula = "\u0646\u06CC\u0633\u062A"; // nist
    private const string This = "\u0627\u06CC\u0646"; // in
    private const string That = "\u0622\u0646"; // an
    private const string One = "\u06CC\u06A9"; // yek
    private const string Copula = "\u0627\u0633\u062A"; // ast
    private const string PastCopula = "\u0628\u0648\u062F"; // bud
    private const string IndefiniteEnd = "\u0627\u06CC"; // alef, ye
    private const string Report = "\u06AF\u0632\u0627\u0631\u0634"; // gozaresh
    private const string Comma = "\u060C";

    private readonly string _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<Mention> _mentions;
    private readonly ReadOnlySpan<(int First, int End)> _ranges;
    private readonly RoleLexicon _lexicon;
    private readonly int _mention;
    private readonly int _start;
    private readonly int _end;

    /// <summary>Begins a search.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="ranges">The mentions' tokens.</param>
    /// <param name="lexicon">The words of roles.</param>
    /// <param name="mention">Index of the person's mention.</param>
    /// <param name="start">First token a role may take.</param>
    /// <param name="end">The token after the last a role may take.</param>
    public RoleScan(
        string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Mention> mentions, ReadOnlySpan<(int First, int End)> ranges,
        RoleLexicon lexicon, int mention, int start, int end)
    {
        _text = text;
        _tokens = tokens;
        _mentions = mentions;
        _ranges = ranges;
        _lexicon = lexicon;
        _mention = mention;
        _start = start;
        _end = end;
    }

    private ReadOnlySpan<char> Word(int token) => _tokens[token].Span.Slice(_text);

    /// <summary>What a token can do; «نخست» before «وزیر» counts as the word the two make.</summary>
    private RoleWord Flags(int token)
    {
        Token own = _tokens[token];
        if (own.Kind is not (TokenKind.Word or TokenKind.Abbreviation))
            return own.Kind == TokenKind.Number ? RoleWord.Word : RoleWord.Stop;
        ReadOnlySpan<char> word = Word(token);
        if (IsVerbLike(word))
            return RoleWord.Stop;
        if (word.SequenceEqual(Imam) && !IsWord(token + 1, Friday))
            return RoleWord.Title;
        if (word.SequenceEqual(Emir) && token + 1 < _end && MentionAt(token + 1) is >= 0 and var realm && !IsPerson(realm))
            return RoleWord.Head;
        RoleWord flags = _lexicon[word];
        if ((flags & RoleWord.Head) != 0 || token + 1 >= _end || _tokens[token + 1].Kind != TokenKind.Word)
            return flags;
        RoleWord joined = _lexicon.Of(word, Word(token + 1));
        return (flags & RoleWord.Stop) == 0 ? flags | (joined & RoleWord.Head) : (joined & RoleWord.Word) != 0 ? RoleWord.Word : flags;
    }

    private bool Is(int token, RoleWord flag) => token >= _start && token < _end && (Flags(token) & flag) != 0;

    private bool IsWord(int token, string word) =>
        token >= _start && token < _end && Word(token).Length == word.Length && Word(token).SequenceEqual(word);

    private bool IsMark(int token, string marks)
    {
        if (token < _start || token >= _end)
            return false;
        ReadOnlySpan<char> word = Word(token);
        return word.Length == 1 && marks.Contains(word[0], StringComparison.Ordinal);
    }

    /// <summary>Index of the mention a token lies in, or -1; looks among the neighbours of the person's mention.</summary>
    private int MentionAt(int token)
    {
        int i = _mention;
        while (i > 0 && _ranges[i].First > token)
            i--;
        while (i + 1 < _mentions.Length && _ranges[i].End <= token)
            i++;
        return _ranges[i].First <= token && token < _ranges[i].End ? i : -1;
    }

    /// <summary>Whether a token opens quotation marks around one mention and nothing else.</summary>
    private bool IsQuotedMention(int token) =>
        IsMark(token, Openers) && token + 1 < _end && MentionAt(token + 1) is >= 0 and var mention
        && _ranges[mention].First == token + 1 && IsMark(_ranges[mention].End, Closers);

    /// <summary>Whether a role has a second head that is not the person's: «head and members of X».</summary>
    public bool IsShared((int First, int End) role) => role.End - role.First > 3 && IsWord(role.First + 1, And) && Is(role.First + 2, RoleWord.Group);

    private bool IsPerson(int mention) => EntityKinds.Of(_mentions[mention].Type) == EntityKind.Person;

    /// <summary>Present and negated verbs carry their prefix before a half-space.</summary>
    private static bool IsVerbLike(ReadOnlySpan<char> word) =>
        word.StartsWith("\u0645\u06CC\u200C", StringComparison.Ordinal) || word.StartsWith("\u0646\u0645\u06CC\u200C", StringComparison.Ordinal);
}
