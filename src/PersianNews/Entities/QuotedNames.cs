using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Entities;

/// <summary>
/// Names of people that the tagger passed over: some agencies set a name in quotation marks and its role right behind them, and then
/// two to four words in between are a name.
/// </summary>
internal static class QuotedNames
{
    private const int FewestWords = 2;
    private const int MostWords = 4;

    /// <summary>Most names whose other places in the text are looked for.</summary>
    private const int MostNames = 8;

    /// <summary>Most mentions added to a text: each moves those behind it.</summary>
    private const int MostAdded = 512;

    /// <summary>How sure such a name is, on the tagger's scale; the form alone speaks for it.</summary>
    private const float Score = 0.5f;

    /// <summary>Adds these names to the mentions, in order.</summary>
    public static void Add(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<Mention> mentions)
    {
        int next = 0;
        int found = 0;
        int most = mentions.Count + MostAdded;
        for (int i = 0; i + FewestWords + 2 < tokens.Length && mentions.Count < most; i++)
        {
            if (tokens[i].Kind != TokenKind.Punctuation || text[tokens[i].Span.Start] is not ('\u00AB' or '"' or '\u201C')) // opening quotation marks
                continue;
            while (next < mentions.Count && mentions[next].Span.End <= tokens[i].Span.Start)
                next++;
            int close = NameEnd(text, tokens, i + 1);
            if (close < 0 || (next < mentions.Count && mentions[next].Span.Start < tokens[close].Span.End))
                continue;
            TextSpan name = TextSpan.FromBounds(tokens[i + 1].Span.Start, tokens[close - 1].Span.End);
            mentions.Insert(next, Person(name));
            if (++found <= MostNames)
                AddAgain(text, name, mentions, next + 1, most);
            i = close;
        }
    }

    /// <summary>Adds the other places of a name behind the first.</summary>
    private static void AddAgain(ReadOnlySpan<char> text, TextSpan name, List<Mention> mentions, int next, int most)
    {
        int at = name.End;
        while (mentions.Count < most && text[at..].IndexOf(name.Slice(text)) is >= 0 and var more)
        {
            TextSpan again = new(at + more, name.Length);
            at = again.End;
            while (next < mentions.Count && mentions[next].Span.End <= again.Start)
                next++;
            bool whole = !IsLetter(text, again.Start - 1) && !IsLetter(text, again.End);
            if (whole && (next == mentions.Count || mentions[next].Span.Start >= again.End))
                mentions.Insert(next, Person(again));
        }
    }

    private static bool IsLetter(ReadOnlySpan<char> text, int index) => index < text.Length && (char.IsLetter(text[index]) || text[index] == CharacterTraits.Zwnj);

    private static Mention Person(TextSpan span) => new(span, EntityType.Person, Score, -1);

    /// <summary>The closing mark behind a name that a role follows; -1 if there is none.</summary>
    private static int NameEnd(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first)
    {
        int close = first;
        while (close < Math.Min(tokens.Length, first + MostWords + 1) && tokens[close].Kind == TokenKind.Word)
        {
            if ((RoleLexicon.Default[tokens[close].Span.Slice(text)] & (RoleWord.Head | RoleWord.Stop | RoleWord.Group)) != 0)
                return -1;
            close++;
        }

        bool closed = close - first is >= FewestWords and <= MostWords && close < tokens.Length && text[tokens[close].Span.Start] is '\u00BB' or '"' or '\u201D';
        int role = close + 1;
        if (closed && role < tokens.Length && text[tokens[role].Span.Start] == '\u060C') // Persian comma
            role++;
        return closed && role < tokens.Length && (RoleLexicon.Default[tokens[role].Span.Slice(text)] & RoleWord.Head) != 0 ? close : -1;
    }
}
