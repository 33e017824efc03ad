namespace PersianNews.Training.Corpora;

/// <summary>
/// Reads IOB2 files: a token and its label a line, parted by a tab or, failing that, the last blank; an empty line between sentences.
/// Of more than two columns between tabs the first is the token and the last the label.
/// </summary>
public static class ConllReader
{
    /// <summary>The sentences of a file, plain or gzipped.</summary>
    /// <exception cref="FormatException">A line has no label, or a label that is not <c>O</c>, <c>B-X</c> or <c>I-X</c>; names file and line.</exception>
    public static IEnumerable<LabelledSentence> Read(string path)
    {
        List<string> words = [];
        List<string> labels = [];
        int number = 0;
        foreach (string line in CorpusFile.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                    yield return new LabelledSentence([.. words], [.. labels]);
                words.Clear();
                labels.Clear();
                continue;
            }

            int split = line.LastIndexOf('\t');
            if (split < 0)
                split = line.TrimEnd().LastIndexOf(' ');
            string label = line[(split + 1)..].Trim();
            if (split <= 0 || line[0] == '\t' || !IsLabel(label))
                throw new FormatException($"{path}, line {number}: expected a token, a tab and a label O, B-X or I-X.");
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            words.Add(line[..(tab < 0 ? split : tab)]);
            labels.Add(Mend(label, labels));
        }

        if (words.Count > 0)
            yield return new LabelledSentence([.. words], [.. labels]);
    }

    private static bool IsLabel(string label) =>
        label == "O" || (label.Length > 2 && label[1] == '-' && label[0] is 'B' or 'I');

    /// <summary>Turns an inside label that continues nothing into a beginning, as IOB1 files and torn sentences have them.</summary>
    private static string Mend(string label, List<string> before)
    {
        if (label[0] != 'I')
            return label;
        bool continues = before.Count > 0 && before[^1].Length > 2 && before[^1].AsSpan(2).SequenceEqual(label.AsSpan(2));
        return continues ? label : "B-" + label[2..];
    }
}
