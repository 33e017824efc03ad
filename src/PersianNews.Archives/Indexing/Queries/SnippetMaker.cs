using System.Collections.Immutable;
using System.Text;
using PersianNews.Text;

namespace PersianNews.Archives.Indexing.Queries;

/// <summary>Cuts out of a text the piece that shows best why a query found it: the one with the most different words of the query.</summary>
internal sealed class SnippetMaker
{
    private const int Length = 220;
    private const int Before = 50;
    private const int NamesTerm = -1;
    private const char Ellipsis = '\u2026';

    private readonly List<(Spelling Spelling, int Term)> _wanted = [];

    /// <summary>Makes snippets for a query, or where there is none, of the beginnings of texts.</summary>
    public SnippetMaker(QueryNode? query)
    {
        int terms = 0;
        Collect(query, ref terms);
    }

    /// <summary>The snippet of a text, in one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">What the text calls the entity asked for; shown like words of the query.</param>
    public (string Snippet, ImmutableArray<TextSpan> Highlights) Make(string text, IEnumerable<string> names)
    {
        List<(Spelling Spelling, int Term)> wanted =
        [
            .. _wanted,
            .. from name in names
               from spelling in Spellings.Of(name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), isPrefix: false)
               select (spelling, NamesTerm),
        ];
        List<(TextSpan Span, int Term)> found = Find(text, wanted);
        int start = found.Count == 0 ? 0 : StartOf(text, found[Best(found)].Span.Start);
        int end = EndOf(text, start);
        StringBuilder snippet = new();
        ImmutableArray<TextSpan>.Builder highlights = ImmutableArray.CreateBuilder<TextSpan>();
        if (start > 0)
            snippet.Append(Ellipsis).Append(' ');
        int from = start;
        foreach ((TextSpan span, _) in found)
        {
            if (span.Start < from || span.End > end)
                continue;
            AppendLine(snippet, text.AsSpan(from, span.Start - from));
            int at = snippet.Length;
            AppendLine(snippet, span.Slice(text));
            highlights.Add(TextSpan.FromBounds(at, snippet.Length));
            from = span.End;
        }

        AppendLine(snippet, text.AsSpan(from, end - from));
        if (end < text.Length)
            snippet.Append(' ').Append(Ellipsis);
        return (snippet.ToString(), highlights.ToImmutable());
    }

    private void Collect(QueryNode? node, ref int terms)
    {
        switch (node)
        {
            case TermNode term:
                foreach (Spelling spelling in term.Spellings)
                    _wanted.Add((spelling, terms));
                terms++;
                break;
            case AndNode and:
                foreach (QueryNode part in and.Parts)
                    Collect(part, ref terms);
                break;
            case OrNode or:
                foreach (QueryNode part in or.Parts)
                    Collect(part, ref terms);
                break;
        }
    }

    private static List<(TextSpan Span, int Term)> Find(string text, List<(Spelling Spelling, int Term)> wanted)
    {
        List<(TextSpan Span, int Term)> found = [];
        if (wanted.Count == 0)
            return found;
        List<Word> words = [];
        KeyReader reader = new(text);
        while (reader.MoveNext())
        {
            List<string> keys = [reader.Key.ToString()];
            KeyReader.AddParts(reader.Span.Slice(text), keys);
            words.Add(new Word(reader.Span, keys));
        }

        for (int i = 0; i < words.Count; i++)
        {
            foreach ((Spelling spelling, int term) in wanted)
            {
                if (StandsAt(words, i, spelling))
                    found.Add((TextSpan.FromBounds(words[i].Span.Start, words[i + spelling.Keys.Length - 1].Span.End), term));
            }
        }

        return found;
    }

    private static bool StandsAt(List<Word> words, int index, Spelling spelling)
    {
        int last = spelling.Keys.Length - 1;
        if (last == 0)
            return words[index].Keys.Exists(key => Is(key, spelling));
        if (index + last >= words.Count)
            return false;
        for (int i = 0; i < last; i++)
        {
            if (words[index + i].Keys[0] != spelling.Keys[i])
                return false;
        }

        return Is(words[index + last].Keys[0], spelling);
    }

    private static bool Is(string key, Spelling spelling) =>
        spelling.IsPrefix ? key.StartsWith(spelling.Keys[^1], StringComparison.Ordinal) : key == spelling.Keys[^1];

    private static int Best(List<(TextSpan Span, int Term)> found)
    {
        int best = 0;
        int most = 0;
        int end = 0;
        Dictionary<int, int> inside = [];
        for (int start = 0; start < found.Count; start++)
        {
            while (end < found.Count && found[end].Span.End <= found[start].Span.Start + Length - Before)
            {
                inside[found[end].Term] = inside.GetValueOrDefault(found[end].Term) + 1;
                end++;
            }

            if (inside.Count > most)
                (best, most) = (start, inside.Count);
            if (end == start)
                end++;
            else if (--inside[found[start].Term] == 0)
                inside.Remove(found[start].Term);
        }

        return best;
    }

    // A little before what was found, at the start of the line or of a word.
    private static int StartOf(string text, int found)
    {
        int earliest = Math.Max(0, found - Before);
        int line = text.AsSpan(earliest, found - earliest).LastIndexOf('\n');
        if (line >= 0)
            return earliest + line + 1;
        if (earliest == 0)
            return 0;
        int blank = text.AsSpan(earliest, found - earliest).IndexOf(' ');
        return blank < 0 ? found : earliest + blank + 1;
    }

    private static int EndOf(string text, int start)
    {
        int latest = start + Length;
        if (latest >= text.Length)
            return text.Length;
        int blank = text.AsSpan(start, Length).LastIndexOfAny(' ', '\n');
        int end = blank > 0 ? start + blank : latest;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    private static void AppendLine(StringBuilder snippet, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            bool blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!blank)
                snippet.Append(c);
            else if (snippet.Length > 0 && snippet[^1] != ' ')
                snippet.Append(' ');
        }
    }

    /// <summary>A word of the text.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Keys">Its key, then those of its parts.</param>
    private readonly record struct Word(TextSpan Span, List<string> Keys);
}
