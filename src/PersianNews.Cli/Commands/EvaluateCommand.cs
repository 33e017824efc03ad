using System.CommandLine;
using System.Globalization;
using PersianNews.Training;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news evaluate</c>: a tagger against gold.</summary>
internal static class EvaluateCommand
{
    public static Command Create(CommandStreams streams)
    {
        Argument<string> gold = new("GOLD") { Description = "Gold file: IOB2 (.conll) or raw texts with entities (.jsonl), each also .gz." };
        Option<string?> errors = new("--errors")
        {
            HelpName = "FILE",
            Description = "Write every kind of error to a table, the most frequent first: count, kind, gold type and text, found type and text.",
        };
        ModelOption model = ModelOption.Create();
        Command command = new("evaluate", "Measure exact-span precision, recall and F1 for each entity type.") { gold, model, errors };
        command.SetAction(parsed =>
        {
            Evaluation result = TaggerEvaluator.Evaluate(parsed.GetValue(gold)!, model.Load(parsed));
            using StreamWriter output = new(streams.Output, leaveOpen: true);
            output.WriteLine("type   precision   recall       F1     gold    found  correct");
            foreach ((string type, TypeScore score) in result.Types)
                output.WriteLine(Row(type, score));
            output.WriteLine(Row("all", result.All));
            WriteConfusion(result, output);
            if (parsed.GetValue(errors) is { } path)
                WriteErrors(result, path);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Row(string name, TypeScore score) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-6} {score.Precision,9:F4} {score.Recall,8:F4} {score.F1,8:F4} {score.Gold,8} {score.Found,8} {score.Correct,8}");

    /// <summary>How often each type was taken for each other, its span missed by some words, missed altogether, or found where nothing is.</summary>
    private static void WriteConfusion(Evaluation result, TextWriter output)
    {
        string[] types = [.. result.Types.Keys];
        output.WriteLine();
        output.WriteLine($"{"errors",-6}{string.Concat(types.Select(static t => $" {"as " + t,9}"))} {"span",8} {"missed",8} {"spurious",8}");
        foreach (string type in types)
        {
            output.Write($"{type,-6}");
            foreach (string other in types)
                output.Write($" {(other == type ? "-" : Count(e => e.Kind == ErrorKind.WrongType && e.GoldType == type && e.FoundType == other)),9}");
            output.Write($" {Count(e => e.Kind == ErrorKind.WrongSpan && e.GoldType == type),8}");
            output.Write($" {Count(e => e.Kind == ErrorKind.Missed && e.GoldType == type),8}");
            output.WriteLine($" {Count(e => e.Kind == ErrorKind.Spurious && e.FoundType == type),8}");
        }

        string Count(Func<EvaluationError, bool> which) => result.Errors.Where(which).Sum(static e => e.Count).ToString(CultureInfo.InvariantCulture);
    }

    private static void WriteErrors(Evaluation result, string path)
    {
        using StreamWriter file = new(path);
        file.WriteLine("count\tkind\tgold type\tgold text\tfound type\tfound text");
        foreach (EvaluationError error in result.Errors)
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{error.Count}\t{error.Kind}\t{error.GoldType}\t{Field(error.GoldText)}\t{error.FoundType}\t{Field(error.FoundText)}"));
    }

    private static string Field(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
