using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;
using PersianNews.Training.Corpora;

namespace PersianNews.Training;

/// <summary>Compares a tagger's mentions with gold ones: right means the same span and the same type.</summary>
public static class TaggerEvaluator
{
    /// <summary>Evaluates on a gold file: raw texts (<c>.jsonl</c>), tokenized as annotation does, or tokens (IOB2).</summary>
    /// <exception cref="FormatException">The file is malformed; names file and line.</exception>
    public static Evaluation Evaluate(string goldPath, Tagger tagger)
    {
        ArgumentException.ThrowIfNullOrEmpty(goldPath);
        ArgumentNullException.ThrowIfNull(tagger);
        return CorpusFile.IsJsonLines(goldPath)
            ? Evaluate(JsonLinesReader.Read(goldPath), tagger)
            : Evaluate(ConllReader.Read(goldPath), tagger);
    }

    private static Evaluation Evaluate(IEnumerable<GoldRecord> records, Tagger tagger)
    {
        SortedDictionary<string, TypeScore> scores = new(StringComparer.Ordinal);
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        List<Mention> mentions = [];
        int count = 0;
        foreach (GoldRecord record in records)
        {
            tokens.Clear();
            sentences.Clear();
            mentions.Clear();
            WordTokenizer.Default.Tokenize(record.Text, tokens);
            SentenceSplitter.Default.Split(record.Text, tokens.ToArray(), sentences);
            tagger.Tag(record.Text, tokens.ToArray(), sentences.ToArray(), mentions);
            count += tokens.Count;
            Compare([.. mentions.Select(static m => (m.Span, m.Type.Name))], record.Entities, scores);
        }

        return new Evaluation(scores, count);
    }

    private static Evaluation Evaluate(IEnumerable<LabelledSentence> sentences, Tagger tagger)
    {
        SortedDictionary<string, TypeScore> scores = new(StringComparer.Ordinal);
        int count = 0;
        foreach (LabelledSentence sentence in sentences)
        {
            count += sentence.Words.Length;
            Compare(Spans(tagger.Label(sentence.Words)), Spans(sentence.Labels), scores);
        }

        return new Evaluation(scores, count);
    }

    private static void Compare((TextSpan, string)[] found, (TextSpan, string)[] gold, SortedDictionary<string, TypeScore> scores)
    {
        HashSet<(TextSpan, string)> right = [.. gold];
        foreach ((TextSpan Span, string Type) mention in found)
            scores[mention.Type] = scores.GetValueOrDefault(mention.Type) + new TypeScore(right.Contains(mention) ? 1 : 0, 1, 0);
        foreach ((TextSpan _, string type) in gold)
            scores[type] = scores.GetValueOrDefault(type) + new TypeScore(0, 0, 1);
    }

    /// <summary>The mentions that IOB2 labels mark, as spans of token numbers.</summary>
    internal static (TextSpan Span, string Type)[] Spans(string[] labels)
    {
        List<(TextSpan, string)> spans = [];
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] == "O")
                continue;
            string type = labels[i][2..];
            int end = i + 1;
            while (end < labels.Length && labels[end] == "I-" + type)
                end++;
            spans.Add((TextSpan.FromBounds(i, end), type));
            i = end - 1;
        }

        return [.. spans];
    }
}
