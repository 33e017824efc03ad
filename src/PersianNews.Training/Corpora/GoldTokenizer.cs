using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Training.Corpora;

/// <summary>Cuts gold texts into labelled sentences with the tokenizer and splitter that annotation uses.</summary>
internal static class GoldTokenizer
{
    /// <summary>The sentences of a record; a token that shares any character with an entity gets its label.</summary>
    public static IEnumerable<LabelledSentence> Sentences(GoldRecord record)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        WordTokenizer.Default.Tokenize(record.Text, tokens);
        SentenceSplitter.Default.Split(record.Text, tokens.ToArray(), sentences);
        int entity = 0;
        int last = -1;
        foreach (Sentence sentence in sentences)
        {
            string[] words = new string[sentence.TokenCount];
            string[] labels = new string[sentence.TokenCount];
            for (int i = 0; i < sentence.TokenCount; i++)
            {
                TextSpan span = tokens[sentence.FirstToken + i].Span;
                while (entity < record.Entities.Length && record.Entities[entity].Span.End <= span.Start)
                    entity++;
                words[i] = record.Text.Substring(span.Start, span.Length);
                bool inside = entity < record.Entities.Length && record.Entities[entity].Span.Overlaps(span);
                labels[i] = !inside ? "O" : (entity == last && i > 0 ? "I-" : "B-") + record.Entities[entity].Type;
                last = inside ? entity : -1;
            }

            yield return new LabelledSentence(words, labels);
        }
    }
}
