using System.Text;
using PersianNews.Entities;

namespace PersianNews.Training.Knowledge;

/// <summary>Compiles the tables of <c>data/lexicons</c> to the binaries the library embeds. The same tables give the same bytes.</summary>
public static class KnowledgeCompiler
{
    private const string RoleWords = "role-words.txt";
    private const string EnglishHeads = "english-heads.txt";
    private const string UsualForms = "usual-forms.txt";
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>Names of the files <see cref="Compile"/> makes.</summary>
    public static IReadOnlyList<string> Outputs { get; } = ["knowledge.bin", "roles.bin", "romanization.bin"];

    /// <summary>Compiles.</summary>
    /// <param name="lexicons">The folder that holds the folders <c>knowledge</c> and <c>names</c>.</param>
    /// <returns>The contents of the files named in <see cref="Outputs"/>, in that order.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">A line is wrong; the message names file and line.</exception>
    public static IReadOnlyList<byte[]> Compile(string lexicons)
    {
        ArgumentException.ThrowIfNullOrEmpty(lexicons);
        string folder = Path.Combine(lexicons, "knowledge");
        List<KnowledgeRecord> records = [];
        foreach (string file in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(file, Encoding.UTF8);
            records.AddRange(KnowledgeText.Read(reader, file));
        }

        byte[] roles = RoleLexicon.Write(ReadRoleWords(Path.Combine(folder, RoleWords), Path.Combine(lexicons, "names", "roles.txt")));
        return [KnowledgeWriter.Write(records), roles, RomanizationTrainer.Train(records, ReadPairs(Path.Combine(folder, EnglishHeads), "{0}"), ReadPairs(Path.Combine(folder, UsualForms), ""))];
    }

    /// <summary>Reads lines of a Persian word, a tab, and English that contains a mark.</summary>
    private static List<KeyValuePair<string, string>> ReadPairs(string path, string mark)
    {
        List<KeyValuePair<string, string>> pairs = [];
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split('\t') is not [var word, var english] || !english.Contains(mark, StringComparison.Ordinal))
                throw new FormatException($"{path}, line {number}: a line holds a word, a tab, and English with '{mark}' in it.");
            pairs.Add(new(word, english));
        }

        return pairs;
    }

    /// <summary>The curated words, and as inner words those that follow the first in longer roles.</summary>
    private static Dictionary<string, RoleWord> ReadRoleWords(string curated, string roles)
    {
        Dictionary<string, RoleWord> words = new(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in File.ReadLines(curated))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split(Blanks);
            foreach (string cell in cells[1..])
            {
                if (!Enum.TryParse(cell, ignoreCase: true, out RoleWord flag))
                    throw new FormatException($"{curated}, line {number}: there is no kind of role word '{cell}'.");
                words[cells[0]] = words.GetValueOrDefault(cells[0]) | flag;
            }
        }

        foreach (string line in File.ReadLines(roles).Where(static l => l.Length > 0 && l[0] != '#'))
        {
            foreach (string word in line.Split(' ').Skip(1))
            {
                RoleWord known = words.GetValueOrDefault(word);
                if ((known & RoleWord.Stop) == 0)
                    words[word] = known | RoleWord.Word;
            }
        }

        return words;
    }
}
