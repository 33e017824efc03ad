using System.Runtime.InteropServices;
using PersianNews.Tagging;
using PersianNews.Tokenization;

namespace PersianNews.Training.Classes;

/// <summary>The word forms of plain text with their counts, the frequent first, and the text as numbers of these words.</summary>
internal sealed class Vocabulary
{
    /// <summary>Stands between lines in <see cref="Text"/>.</summary>
    public const int LineEnd = -1;

    private Vocabulary(string[] forms, int[] counts, int[] text)
    {
        Forms = forms;
        Counts = counts;
        Text = text;
    }

    /// <summary>The forms; see <see cref="WordForm"/>.</summary>
    public string[] Forms { get; }

    /// <summary>How often each form occurs.</summary>
    public int[] Counts { get; }

    /// <summary>All lines as word numbers; rarer words are left out.</summary>
    public int[] Text { get; }

    /// <summary>Reads plain text, one paragraph a line.</summary>
    /// <param name="lines">The paragraphs.</param>
    /// <param name="minCount">How often a word must occur to be counted in.</param>
    public static Vocabulary Read(IEnumerable<string> lines, int minCount)
    {
        Dictionary<string, int> numbers = [];
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        List<string> forms = [];
        List<int> counts = [];
        List<int> text = [];
        List<Token> tokens = [];
        Span<char> form = stackalloc char[WordForm.MaxLength];
        foreach (string line in lines)
        {
            tokens.Clear();
            WordTokenizer.Default.Tokenize(line, tokens);
            foreach (Token token in tokens)
            {
                ReadOnlySpan<char> own = form[..WordForm.Write(token.Span.Slice(line), form)];
                if (!lookup.TryGetValue(own, out int number))
                {
                    number = forms.Count;
                    string kept = own.ToString();
                    forms.Add(kept);
                    counts.Add(0);
                    numbers.Add(kept, number);
                }

                CollectionsMarshal.AsSpan(counts)[number]++;
                text.Add(number);
            }

            text.Add(LineEnd);
        }

        int[] order = [.. Enumerable.Range(0, forms.Count).Where(n => counts[n] >= minCount).OrderByDescending(n => counts[n]).ThenBy(n => n)];
        int[] renumbered = new int[forms.Count];
        Array.Fill(renumbered, int.MinValue);
        for (int i = 0; i < order.Length; i++)
            renumbered[order[i]] = i;
        int[] kept2 = [.. text.Select(n => n == LineEnd ? LineEnd : renumbered[n]).Where(static n => n != int.MinValue)];
        return new Vocabulary([.. order.Select(n => forms[n])], [.. order.Select(n => counts[n])], kept2);
    }
}
