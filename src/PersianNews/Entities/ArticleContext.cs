using PersianNews.Tokenization;

namespace PersianNews.Entities;

/// <summary>What an article says that tells people of one name apart: the countries it names, and its words.</summary>
internal sealed class ArticleContext
{
    private const ushort Iran = 'I' | ('R' << 8);
    private const int LongestRole = 256;

    private readonly HashSet<ushort> _countries = [];
    private readonly HashSet<ulong> _words = [];
    private string _text = "";
    private Token[] _tokens = [];
    private int _tokenCount;
    private bool _wordsRead;

    /// <summary>Turns to another article.</summary>
    public void Begin(string text, ReadOnlySpan<Token> tokens)
    {
        _countries.Clear();
        if (_wordsRead)
            _words.Clear();
        _wordsRead = false;
        _text = text;
        if (_tokens.Length < tokens.Length)
            _tokens = new Token[tokens.Length];
        tokens.CopyTo(_tokens);
        _tokenCount = tokens.Length;
    }

    /// <summary>Notes that the article names a country or a place in it.</summary>
    public void AddCountry(ushort country)
    {
        if (country != 0)
            _countries.Add(country);
    }

    /// <summary>How well an entry goes with the article: 2 where all words of a role are in it, 1 for its country.</summary>
    public float Score(KnowledgeTable table, int record)
    {
        ushort country = table.CountryOf(record);
        float score = country != 0 && _countries.Contains(country) ? 1 : 0;
        if (country == Iran && _countries.Count == 0)
            score += 0.5f;
        return score + 2 * RoleScore(table.RolesOf(record));
    }

    /// <summary>Whether a role the article states shares no word with the roles an entry is known for.</summary>
    public static bool Contradicts(ReadOnlySpan<char> stated, ReadOnlySpan<byte> roles)
    {
        if (roles.IsEmpty || roles.Length > 4 * LongestRole)
            return false;
        Span<char> buffer = stackalloc char[4 * LongestRole];
        ReadOnlySpan<char> known = buffer[..System.Text.Encoding.UTF8.GetChars(roles, buffer)];
        foreach (Range word in stated.Split(' '))
        {
            ulong key = NameKey.Of(stated[word]);
            foreach (Range other in known.SplitAny(' ', '|', '\u200C'))
            {
                if (key != 0 && key == NameKey.Of(known[other]))
                    return false;
            }
        }

        return true;
    }

    private float RoleScore(ReadOnlySpan<byte> roles)
    {
        if (roles.IsEmpty)
            return 0;
        ReadWords();
        Span<char> buffer = stackalloc char[LongestRole];
        float best = 0;
        while (!roles.IsEmpty)
        {
            int end = roles.IndexOf((byte)'|');
            ReadOnlySpan<byte> role = end < 0 ? roles : roles[..end];
            roles = end < 0 ? [] : roles[(end + 1)..];
            if (role.Length > LongestRole)
                continue;
            best = Math.Max(best, PartThere(buffer[..System.Text.Encoding.UTF8.GetChars(role, buffer)]));
        }

        return best;
    }

    /// <summary>The part of a role's words that are in the article; half of them and fewer count as none.</summary>
    private float PartThere(ReadOnlySpan<char> role)
    {
        int there = 0;
        int all = 0;
        foreach (Range range in role.Split(' '))
        {
            all++;
            there += _words.Contains(NameKey.Of(role[range])) ? 1 : 0;
        }

        return there * 2 <= all ? 0 : (float)there / all;
    }

    private void ReadWords()
    {
        if (_wordsRead)
            return;
        _wordsRead = true;
        ulong before = 0;
        for (int i = 0; i < _tokenCount; i++)
        {
            ReadOnlySpan<char> word = _tokens[i].Span.Slice(_text);
            ulong key = NameKey.Of(word);
            if (key == 0)
                continue;
            _words.Add(key);
            // Two words also count as one, because some write a role's parts apart.
            if (before != 0)
                _words.Add(NameKey.Of(_tokens[i - 1].Span.Slice(_text), word));
            before = key;
        }
    }
}
