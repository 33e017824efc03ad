using System.CommandLine;
using System.Diagnostics;
using PersianNews.Training;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news train</c>: corpora to a tagger model.</summary>
internal static class TrainCommand
{
    public static Command Create(CommandStreams streams)
    {
        Option<string[]> corpora = new("--corpus")
        {
            Required = true,
            AllowMultipleArgumentsPerToken = true,
            HelpName = "FILE",
            Description = "Labelled files: IOB2, one token a line (.conll), or gold texts (.jsonl with text and entities), each also .gz.",
        };
        Option<string[]> auxiliary = FileListOption.Create(
            "--auxiliary", "Further labelled files, of any types, that the networks learn from beside the corpora, each as a task of its own.");
        Option<string[]> texts = FileListOption.Create("--text", "Plain text to learn words from, one paragraph a line, also .gz.");
        Option<string[]> lexicons = FileListOption.Create(
            "--lexicon", "Lists of names, one a line (.txt), or tables (.tsv, .csv), also .gz; NAME=FILE puts a file into the lexicon NAME.");
        Option<string[]> calibration = FileListOption.Create(
            "--calibrate", "Gold texts (.jsonl), not among the corpora, by which the scores of mentions are calibrated.");
        Option<string> output = new("--output", "-o") { Required = true, HelpName = "MODEL", Description = "The model file to write." };
        TrainingOptions standard = new() { Corpora = [] };
        Option<ulong> seed = new("--seed") { DefaultValueFactory = _ => standard.Crf.Seed, Description = "The same seed and input give the same bytes." };
        Option<int> epochs = new("--epochs") { DefaultValueFactory = _ => standard.Crf.Epochs, Description = "Passes over the corpora." };
        Option<float> learningRate = new("--learning-rate")
        {
            DefaultValueFactory = _ => standard.Crf.LearningRate,
            Description = "Step size of the training on the corpora, and of the last one, on labelled plain text too.",
        };
        Option<float> missCost = new("--miss-cost")
        {
            DefaultValueFactory = _ => standard.Crf.MissCost,
            Description = "What a missed mention costs in training; more favours recall.",
        };
        Option<int> networks = new("--networks")
        {
            DefaultValueFactory = _ => standard.Neural.Networks,
            Description = "How many networks, beside a CRF, label the plain text for the model to learn from; 0 for a quick training on the corpora alone.",
        };
        Option<int> networkEpochs = new("--network-epochs")
        {
            DefaultValueFactory = _ => standard.Neural.Epochs,
            Description = "Passes of each network over the corpora; fewer where labels contradict each other.",
        };
        Option<int> studentWidth = new("--student-width")
        {
            DefaultValueFactory = _ => standard.StudentWidth,
            Description = "Floats a token of a network that is trained as the model, a multiple of 32; 0 for a CRF, which is smaller and faster.",
        };
        Option<int> studentEpochs = new("--student-epochs")
        {
            DefaultValueFactory = _ => standard.Student.Epochs,
            Description = "Passes of the model over the corpora and the plain text that networks labelled; the later half is averaged.",
        };
        Option<double> corpusShare = new("--corpus-share")
        {
            DefaultValueFactory = _ => standard.CorpusShare,
            Description = "Share of the corpora beside the plain text that networks labelled, from 0 to under 1.",
        };
        corpusShare.Validators.Add(static given =>
        {
            if (given.GetValueOrDefault<double>() is not (>= 0 and < 1))
                given.AddError("--corpus-share takes a number from 0 to under 1.");
        });
        studentWidth.Validators.Add(static given =>
        {
            int width = given.GetValueOrDefault<int>();
            if (width is < 0 or > 1024 || width % 32 != 0)
                given.AddError("--student-width takes a multiple of 32, 1024 at most, or 0.");
        });
        Option<bool> quiet = new("--quiet", "-q") { Description = "No progress." };
        Command command = new("train", "Train a tagger from labelled corpora.")
        {
            corpora, auxiliary, texts, lexicons, calibration, output, networks, networkEpochs, studentWidth, studentEpochs,
            corpusShare, seed, epochs, learningRate, missCost, quiet,
        };
        command.Validators.Add(given =>
        {
            // An option that is not given has no value here yet, not even its default.
            int teachers = given.GetResult(networks)?.GetValueOrDefault<int>() ?? standard.Neural.Networks;
            if (given.GetValue(studentWidth) > 0 && (given.GetResult(texts) is null || teachers == 0))
                given.AddError("--student-width needs --text, and --networks to label it.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            TrainingOptions options = standard with
            {
                Corpora = parsed.GetValue(corpora)!,
                Auxiliary = parsed.GetValue(auxiliary)!,
                Texts = parsed.GetValue(texts)!,
                Calibration = parsed.GetValue(calibration)!,
                Lexicons = parsed.GetValue(lexicons)!,
                Neural = standard.Neural with
                {
                    Networks = parsed.GetValue(networks),
                    Epochs = parsed.GetValue(networkEpochs),
                    Seed = parsed.GetValue(seed),
                },
                Crf = standard.Crf with
                {
                    Seed = parsed.GetValue(seed),
                    Epochs = parsed.GetValue(epochs),
                    LearningRate = parsed.GetValue(learningRate),
                    MissCost = parsed.GetValue(missCost),
                },
                StudentWidth = parsed.GetValue(studentWidth),
                Student = standard.Student with
                {
                    Epochs = parsed.GetValue(studentEpochs),
                    AveragedEpochs = (parsed.GetValue(studentEpochs) + 1) / 2,
                    LearningRate = parsed.GetValue(learningRate),
                },
                CorpusShare = parsed.GetValue(corpusShare),
            };
            await RunAsync(streams, options, parsed.GetValue(output)!, parsed.GetValue(quiet), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task RunAsync(
        CommandStreams streams, TrainingOptions options, string output, bool quiet, CancellationToken cancellationToken)
    {
        Stopwatch clock = Stopwatch.StartNew();
        Action<string>? progress = quiet ? null : message => streams.Error.WriteLine($"{clock.Elapsed:mm\\:ss} {message}");
        byte[] model = await Task.Run(() => TaggerTrainer.Train(options, progress, cancellationToken), cancellationToken);
        await WholeFile.WriteAsync(output, model, cancellationToken);
    }
}
