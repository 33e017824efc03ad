using PersianNews.Text;

namespace PersianNews.Training;

/// <summary>Compares found with gold mentions, text by text, and counts.</summary>
internal sealed class EvaluationTally
{
    private readonly SortedDictionary<string, TypeScore> _scores = new(StringComparer.Ordinal);
    private readonly Dictionary<EvaluationError, int> _errors = [];
    private int _tokens;

    /// <summary>Adds a text.</summary>
    /// <param name="tokens">How many tokens it has.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="gold">What there is.</param>
    /// <param name="textOf">The text of a span.</param>
    public void Add(
        int tokens, IReadOnlyList<(TextSpan Span, string Type)> found, IReadOnlyList<(TextSpan Span, string Type)> gold, Func<TextSpan, string> textOf)
    {
        _tokens += tokens;
        HashSet<(TextSpan, string)> right = [.. gold];
        right.IntersectWith(found);
        foreach ((TextSpan Span, string Type) mention in found)
            Count(mention.Type, new TypeScore(right.Contains(mention) ? 1 : 0, 1, 0));
        foreach ((TextSpan _, string type) in gold)
            Count(type, new TypeScore(0, 0, 1));

        List<(TextSpan Span, string Type)> missed = [.. gold.Where(g => !right.Contains(g))];
        foreach ((TextSpan Span, string Type) mention in found.Where(f => !right.Contains(f)))
        {
            int partner = missed.FindIndex(g => g.Span == mention.Span);
            if (partner < 0)
                partner = missed.FindIndex(g => g.Span.Overlaps(mention.Span));
            if (partner < 0)
            {
                Count(new EvaluationError(ErrorKind.Spurious, "", "", mention.Type, textOf(mention.Span), 0));
                continue;
            }

            (TextSpan span, string type) = missed[partner];
            missed.RemoveAt(partner);
            ErrorKind kind = span == mention.Span ? ErrorKind.WrongType : ErrorKind.WrongSpan;
            Count(new EvaluationError(kind, type, textOf(span), mention.Type, textOf(mention.Span), 0));
        }

        foreach ((TextSpan span, string type) in missed)
            Count(new EvaluationError(ErrorKind.Missed, type, textOf(span), "", "", 0));
    }

    /// <summary>The result so far.</summary>
    public Evaluation Result() => new(_scores, _tokens)
    {
        Errors =
        [
            .. _errors
                .OrderByDescending(static e => e.Value)
                .ThenBy(static e => e.Key.Kind)
                .ThenBy(static e => e.Key.GoldType + e.Key.FoundType, StringComparer.Ordinal)
                .ThenBy(static e => e.Key.GoldText + '\n' + e.Key.FoundText, StringComparer.Ordinal)
                .Select(static e => e.Key with { Count = e.Value }),
        ],
    };

    private void Count(string type, TypeScore score) => _scores[type] = _scores.GetValueOrDefault(type) + score;

    private void Count(EvaluationError error) => _errors[error] = _errors.GetValueOrDefault(error) + 1;
}
