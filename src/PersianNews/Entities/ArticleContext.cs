using PersianNews.Tokenization;

namespace PersianNews.Entities;

/// <summary>What an article says that tells people of one name apart: the countries it names, and its words.</summary>
internal sealed class ArticleContext
{
    private const ushort Iran = 'I' | ('R' << 8);
    private const int LongestRole = 256;

    /// <summary>How many tokens of an article are looked at for words of roles.</summary>
    private const int MostTokens = 1 << 16;

    private readonly HashSet<ushort> _countries = [];

    /// <summary>Keys of words by open addressing, with room for four times as many as there are tokens.</summary>
    private ulong[] _words = [];
    private int _mask;
    private string _text = "";
    private Token[] _tokens = [];
    private int _tokenCount;
    private bool _wordsRead;

    /// <summary>Turns to another article.</summary>
    public void Begin(string text, ReadOnlySpan<Token> tokens)
    {
        _countries.Clear();
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
            there += Holds(NameKey.Of(role[range])) ? 1 : 0;
        }

        return there * 2 <= all ? 0 : (float)there / all;
    }

    private void ReadWords()
    {
        if (_wordsRead)
            return;
        _wordsRead = true;
        int room = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(_tokenCount, 16, MostTokens)) * 4;
        if (_words.Length < room)
            _words = new ulong[room];
        _words.AsSpan(0, room).Clear();
        _mask = room - 1;
        ulong before = NameKey.Empty;
        foreach (Token token in _tokens.AsSpan(0, Math.Min(_tokenCount, MostTokens)))
        {
            ReadOnlySpan<char> word = token.Span.Slice(_text);
            ulong state = NameKey.Extend(NameKey.Empty, word);
            if (state == NameKey.Empty)
                continue;
            Add(NameKey.Of(state));
            // Two words also count as one, because some write a role's parts apart.
            if (before != NameKey.Empty)
                Add(NameKey.Of(NameKey.Extend(before, word)));
            before = state;
        }
    }

    private void Add(ulong key)
    {
        int place = (int)(key >> 32) & _mask;
        while (_words[place] != 0 && _words[place] != key)
            place = (place + 1) & _mask;
        _words[place] = key;
    }

    private bool Holds(ulong key)
    {
        int place = (int)(key >> 32) & _mask;
        while (_words[place] != 0 && _words[place] != key)
            place = (place + 1) & _mask;
        return key != 0 && _words[place] == key;
    }
}
