using System.Runtime.InteropServices;
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
        EvaluationTally tally = new();
        foreach (GoldRecord record in records)
        {
            (int tokens, List<Mention> mentions) = Tag(record, tagger);
            tally.Add(tokens, [.. mentions.Select(static m => (m.Span, m.Type.Name))], record.Entities, span => span.Slice(record.Text).ToString());
        }

        return tally.Result();
    }

    private static Evaluation Evaluate(IEnumerable<LabelledSentence> sentences, Tagger tagger)
    {
        EvaluationTally tally = new();
        foreach (LabelledSentence sentence in sentences)
        {
            tally.Add(
                sentence.Words.Length,
                Spans(tagger.Label(sentence.Words)),
                Spans(sentence.Labels),
                span => string.Join(' ', sentence.Words[span.Start..span.End]));
        }

        return tally.Result();
    }

    /// <summary>The score of every mention found in gold texts, and whether the gold has it.</summary>
    internal static List<(float Score, bool Right)> Scored(IEnumerable<GoldRecord> records, Tagger tagger)
    {
        List<(float, bool)> scored = [];
        foreach (GoldRecord record in records)
        {
            foreach (Mention mention in Tag(record, tagger).Mentions)
                scored.Add((mention.Score, record.Entities.Contains((mention.Span, mention.Type.Name))));
        }

        return scored;
    }

    private static (int Tokens, List<Mention> Mentions) Tag(GoldRecord record, Tagger tagger)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        List<Mention> mentions = [];
        WordTokenizer.Default.Tokenize(record.Text, tokens);
        SentenceSplitter.Default.Split(record.Text, CollectionsMarshal.AsSpan(tokens), sentences);
        tagger.Tag(record.Text, CollectionsMarshal.AsSpan(tokens), CollectionsMarshal.AsSpan(sentences), mentions);
        return (tokens.Count, mentions);
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
