using PersianNews.Tagging;
using PersianNews.Tokenization;
using PersianNews.Training.Corpora;

namespace PersianNews.Training.Lexicons;

/// <summary>
/// Reads lexicon files and compiles them for a model. A <c>.txt</c> file has one entry a line and is one lexicon by its name. A file whose
/// first line names the columns <c>name</c>, <c>aliases</c> and <c>type</c> is one lexicon a type. Of any other table the first field
/// with a Persian letter counts. <c>NAME=FILE</c> puts a file's entries into the lexicon NAME.
/// </summary>
internal static class LexiconReader
{
    private const char HalfSpace = '\u200C';

    /// <summary>Compiles the files.</summary>
    /// <exception cref="ArgumentException">They make more lexicons than a model holds.</exception>
    public static PhraseLexicon Read(IEnumerable<string> files)
    {
        List<string> names = [];
        List<(ulong[] Words, int Lexicon)> phrases = [];
        foreach (string given in files)
        {
            (string? group, string file) = Parse(given);
            foreach ((string entry, string lexicon) in Entries(file))
            {
                string name = group ?? lexicon;
                int number = names.IndexOf(name);
                if (number < 0)
                {
                    number = names.Count;
                    names.Add(name);
                }

                Add(entry, number, phrases);
            }
        }

        return names.Count == 0 ? PhraseLexicon.None : PhraseLexicon.Build([.. names], phrases);
    }

    /// <summary>Parts <c>NAME=FILE</c>; a path that has an equals sign of its own names no lexicon.</summary>
    public static (string? Name, string File) Parse(string given)
    {
        int equals = given.IndexOf('=', StringComparison.Ordinal);
        return equals <= 0 || File.Exists(given) ? (null, given) : (given[..equals], given[(equals + 1)..]);
    }

    private static IEnumerable<(string Entry, string Lexicon)> Entries(string file)
    {
        string name = Path.GetFileNameWithoutExtension(CorpusFile.NameOf(file));
        bool table = !CorpusFile.NameOf(file).EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
        char separator = CorpusFile.NameOf(file).EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? ',' : '\t';
        bool knowledge = false;
        bool first = true;
        foreach (string line in CorpusFile.ReadLines(file))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (first && line.StartsWith("name\taliases\ttype", StringComparison.Ordinal))
            {
                first = false;
                knowledge = true;
                continue;
            }

            first = false;
            if (!table)
            {
                yield return (line.Trim(), name);
                continue;
            }

            string[] fields = line.Split(separator);
            if (!knowledge)
            {
                string? entry = fields.Select(static f => f.Trim().Trim('"')).FirstOrDefault(static f => f.Any(IsPersianLetter));
                if (entry is not null)
                    yield return (entry, name);
                continue;
            }

            if (fields.Length < 3)
                continue;
            yield return (fields[0], "kb-" + fields[2]);
            foreach (string alias in fields[1].Split('|', StringSplitOptions.RemoveEmptyEntries))
                yield return (alias, "kb-" + fields[2]);
        }
    }

    private static void Add(string entry, int lexicon, List<(ulong[] Words, int Lexicon)> phrases)
    {
        int bracket = entry.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 0)
            entry = entry[..bracket];
        phrases.Add((Words(entry), lexicon));
        // Newsrooms write half-spaces as spaces more often than not.
        if (entry.Contains(HalfSpace, StringComparison.Ordinal))
            phrases.Add((Words(entry.Replace(HalfSpace, ' ')), lexicon));
    }

    private static ulong[] Words(string entry)
    {
        List<Token> tokens = [];
        WordTokenizer.Default.Tokenize(entry, tokens);
        ulong[] words = new ulong[tokens.Count];
        Span<char> form = stackalloc char[WordForm.MaxLength];
        for (int i = 0; i < words.Length; i++)
            words[i] = FeatureHash.Of(form[..WordForm.Write(tokens[i].Span.Slice(entry), form)]);
        return words;
    }

    private static bool IsPersianLetter(char c) => c is >= '\u0620' and <= '\u06D3' && char.IsLetter(c);
}
