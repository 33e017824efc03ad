using System.CommandLine;
using PersianNews.Training.Spacing;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news train-spacing</c>: edited text to the model that half-space repair goes by.</summary>
internal static class TrainSpacingCommand
{
    public static Command Create()
    {
        Option<string[]> edited = FileListOption.Create("--edited", "Carefully edited text, one paragraph a line, also .gz; a file named twice counts twice.");
        Option<string[]> plain = FileListOption.Create("--text", "Other text, one paragraph a line, also .gz.");
        Option<string[]> lists = FileListOption.Create("--list", "Word lists; a line's first field is the word; also .gz.");
        Option<string> lexicon = new("--lexicon")
        {
            Required = true,
            HelpName = "FOLDER",
            Description = "The folder with affixes.tsv and verbs.tsv, such as data/lexicons/spacing.",
        };
        Option<string> output = new("--output", "-o") { Required = true, HelpName = "MODEL", Description = "The model file to write." };
        Command command = new("train-spacing", "Learn where half-spaces stand from edited text.") { edited, plain, lists, lexicon, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            byte[] model = SpacingTrainer.TrainFromFiles(
                parsed.GetValue(edited)!, parsed.GetValue(plain)!, parsed.GetValue(lists)!, parsed.GetValue(lexicon)!);
            await WholeFile.WriteAsync(parsed.GetValue(output)!, model, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
