using System.Buffers;
using PersianNews.Articles.Quotations;
using PersianNews.Tagging;
using PersianNews.Tokenization;

namespace PersianNews.Articles;

/// <summary>
/// Finds who said what: direct speech, reported speech, attributions such as "according to X", and headlines of the form "X: ...".
/// Immutable and safe for use from several threads. Takes any text; its time is linear in it.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>Behind a colon a statement goes on to the end of its paragraph, or to the next statement in it; behind "that" to the end of
/// its sentence; a quotation to its closing mark.</item>
/// <item>Words in quotation marks that nobody is said to have said are a quotation only if they are long and hold a finite verb.</item>
/// <item>A statement inside another is given too if it names its own speaker.</item>
/// <item>A pronoun or missing subject stands for the last speaker, or for the person the sentence before is about; a role for the person
/// who was introduced with it, or for the first person named after an opening by role.</item>
/// </list>
/// </remarks>
public sealed class QuotationReader
{
    private QuotationReader()
    {
    }

    /// <summary>The reader the pipeline uses.</summary>
    public static QuotationReader Default { get; } = new();

    /// <summary>The quotations of a text, in order of where they begin; one inside another comes behind it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="tokens">Its tokens, in order, as <see cref="WordTokenizer"/> gives them.</param>
    /// <param name="sentences">Its sentences, in order, as <see cref="SentenceSplitter"/> gives them.</param>
    /// <param name="mentions">Its mentions, in order, not overlapping; may be empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">A token or sentence reaches outside the text.</exception>
    public Quotation[] Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, ReadOnlySpan<Mention> mentions)
    {
        if (tokens.IsEmpty || sentences.IsEmpty)
            return [];
        List<Quotation> found = [];
        int[] room = ArrayPool<int>.Shared.Rent(tokens.Length * 3);
        try
        {
            QuotationText view = new(text, tokens, mentions, room.AsSpan(0, tokens.Length), room.AsSpan(tokens.Length, tokens.Length), room.AsSpan(2 * tokens.Length, tokens.Length));
            new StatementReader(view, sentences, found).Read();
        }
        finally
        {
            ArrayPool<int>.Shared.Return(room);
        }

        found.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : a.Span.End != b.Span.End ? b.Span.End.CompareTo(a.Span.End) : a.VerbSpan.Start.CompareTo(b.VerbSpan.Start));
        return [.. found];
    }
}
