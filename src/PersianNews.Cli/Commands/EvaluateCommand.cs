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
        ModelOption model = ModelOption.Create();
        Command command = new("evaluate", "Measure exact-span precision, recall and F1 for each entity type.") { gold, model };
        command.SetAction(parsed =>
        {
            Evaluation result = TaggerEvaluator.Evaluate(parsed.GetValue(gold)!, model.Load(parsed));
            using StreamWriter output = new(streams.Output, leaveOpen: true);
            output.WriteLine("type   precision   recall       F1     gold    found  correct");
            foreach ((string type, TypeScore score) in result.Types)
                output.WriteLine(Row(type, score));
            output.WriteLine(Row("all", result.All));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Row(string name, TypeScore score) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-6} {score.Precision,9:F4} {score.Recall,8:F4} {score.F1,8:F4} {score.Gold,8} {score.Found,8} {score.Correct,8}");
}
