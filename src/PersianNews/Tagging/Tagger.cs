using System.Collections.Concurrent;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Tagging;

/// <summary>
/// Finds mentions of entities in tokenized text with a linear-chain CRF. Immutable and safe for use from several threads; each thread
/// at work holds about 10 MB of cached word scores.
/// </summary>
public sealed class Tagger
{
    private const string DefaultModelResource = "PersianNews.Tagging.news.crf";
    private static readonly Lazy<Tagger> LazyDefault = new(LoadDefault);

    private readonly ConcurrentBag<TaggerSession> _sessions = [];

    /// <summary>Makes a tagger of a model.</summary>
    public Tagger(TaggerModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
    }

    /// <summary>The tagger of the model that comes with the library, loaded at first use.</summary>
    public static Tagger Default => LazyDefault.Value;

    /// <summary>The model.</summary>
    public TaggerModel Model { get; }

    /// <summary>Appends the mentions in a text to <paramref name="mentions"/>, in order, not overlapping.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences; no mention crosses their edges.</param>
    /// <param name="mentions">The list to append to; <see cref="Mention.EntityIndex"/> is -1 in all of them.</param>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, List<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        TaggerSession session = Rent();
        foreach (Sentence sentence in sentences)
        {
            ReadOnlySpan<Token> own = tokens.Slice(sentence.FirstToken, sentence.TokenCount);
            while (!own.IsEmpty)
            {
                int length = Math.Min(own.Length, WordCache.MaxSentence);
                TagSentence(session, text, own[..length], mentions);
                own = own[length..];
            }
        }

        _sessions.Add(session);
    }

    /// <summary>Labels the words of one sentence that is already cut into tokens.</summary>
    /// <param name="words">The words.</param>
    /// <returns>As many IOB2 labels.</returns>
    public string[] Label(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string[] result = new string[words.Count];
        int at = 0;
        VisitLabels(words, (_, label) => result[at++] = Model.Labels.Names[label]);
        return result;
    }

    /// <summary>Tells the form and the label of every word, in order.</summary>
    internal void VisitLabels(IReadOnlyList<string> words, Action<ulong, byte> visit)
    {
        TaggerSession session = Rent();
        for (int start = 0; start < words.Count; start += WordCache.MaxSentence)
        {
            int length = Math.Min(words.Count - start, WordCache.MaxSentence);
            session.Begin(length);
            for (int i = 0; i < length; i++)
                session.Add(words[start + i]);
            ReadOnlySpan<byte> labels = session.Decode();
            for (int i = 0; i < length; i++)
                visit(session.WordAt(i), labels[i]);
        }

        _sessions.Add(session);
    }

    private static Tagger LoadDefault()
    {
        using Stream stream = typeof(Tagger).Assembly.GetManifestResourceStream(DefaultModelResource)
            ?? throw new InvalidDataException("The library was built without its default model, data/models/news.crf.");
        return new Tagger(TaggerModel.Load(stream));
    }

    private TaggerSession Rent() => _sessions.TryTake(out TaggerSession? session) ? session : new TaggerSession(Model);

    private void TagSentence(TaggerSession session, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<Mention> mentions)
    {
        session.Begin(tokens.Length);
        foreach (Token token in tokens)
            session.Add(token.Span.Slice(text));
        ReadOnlySpan<byte> labels = session.Decode();
        bool prepared = false;
        for (int first = 0; first < labels.Length;)
        {
            int label = labels[first];
            int end = first + 1;
            if (label == LabelSet.Outside)
            {
                first = end;
                continue;
            }

            while (end < labels.Length && LabelSet.IsInside(labels[end]))
                end++;
            if (!prepared)
                session.PrepareProbabilities();
            prepared = true;
            TextSpan span = TextSpan.FromBounds(tokens[first].Span.Start, tokens[end - 1].Span.End);
            mentions.Add(new Mention(span, Model.Labels.TypeOf(label), session.ProbabilityOf(first, end - first), -1));
            first = end;
        }
    }
}
