using PersianNews.Text;

namespace PersianNews.Training.Tests;

public class EvaluationTallyTests
{
    private const string Text = "aa bb cc dd ee";

    [Fact]
    public void Every_disagreement_is_of_one_kind()
    {
        EvaluationTally tally = new();
        tally.Add(
            5,
            [(At(0, 2), "PER"), (At(3, 5), "LOC"), (At(6, 8), "ORG"), (At(12, 14), "ORG")],
            [(At(0, 2), "PER"), (At(3, 5), "ORG"), (At(6, 11), "ORG")],
            span => span.Slice(Text).ToString());
        tally.Add(5, [], [(At(9, 11), "FAC")], span => span.Slice(Text).ToString());
        Evaluation result = tally.Result();
        Assert.Equal(
            [
                new EvaluationError(ErrorKind.Missed, "FAC", "dd", "", "", 1),
                new EvaluationError(ErrorKind.Spurious, "", "", "ORG", "ee", 1),
                new EvaluationError(ErrorKind.WrongType, "ORG", "bb", "LOC", "bb", 1),
                new EvaluationError(ErrorKind.WrongSpan, "ORG", "cc dd", "ORG", "cc", 1),
            ],
            result.Errors);
        Assert.Equal(10, result.Tokens);
        Assert.Equal(new TypeScore(1, 4, 4), result.All);
    }

    [Fact]
    public void The_most_frequent_error_comes_first()
    {
        EvaluationTally tally = new();
        for (int i = 0; i < 3; i++)
            tally.Add(5, [], i == 0 ? [(At(0, 2), "PER")] : [(At(3, 5), "PER")], span => span.Slice(Text).ToString());
        Assert.Equal([("bb", 2), ("aa", 1)], tally.Result().Errors.Select(static e => (e.GoldText, e.Count)));
    }

    private static TextSpan At(int start, int end) => TextSpan.FromBounds(start, end);
}
