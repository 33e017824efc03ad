using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using PersianNews.Archives;
using PersianNews.Archives.Indexing;
using PersianNews.Cli.Commands;

namespace PersianNews.Cli;

/// <summary>Puts the commands together, runs one, and turns what goes wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    private const string TraceVariable = "PERSIAN_NEWS_TRACE";

    /// <summary>Runs the tool as a shell would.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, CommandStreams streams, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = Root(streams).Parse(args);
        if (parsed.Action is ParseErrorAction)
            return ReportUsage(parsed, streams.Error);
        StreamWriter output = new(streams.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        InvocationConfiguration configuration = new()
        {
            Output = output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            int code = await parsed.InvokeAsync(configuration, cancellationToken);
            await output.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (Exception error)
        {
            return Report(error, streams.Error);
        }
    }

    private static RootCommand Root(CommandStreams streams) => new(
        "Persian news text in; sentences, tokens, people, organizations and places out.\n\n"
        + "Exit codes: 0 done, 1 failure, 2 wrong usage, 3 done, but some of the input could not be read.")
    {
        AnnotateCommand.Create(streams),
        MergeCommand.Create(streams),
        NormalizeCommand.Create(streams),
        TokenizeCommand.Create(streams),
        SentencesCommand.Create(streams),
        TagCommand.Create(streams),
        TrainCommand.Create(streams),
        TrainSpacingCommand.Create(),
        EvaluateCommand.Create(streams),
        KnowledgeCommand.Create(),
        ServeCommand.Create(streams),
        IndexCommand.Create(streams),
        SearchCommand.Create(streams),
        EntitiesCommand.Create(streams),
        ReportCommand.Create(streams),
    };

    private static int ReportUsage(ParseResult parsed, TextWriter error)
    {
        foreach (var fault in parsed.Errors)
            error.WriteLine($"persian-news: {fault.Message}");
        string command = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        error.WriteLine($"Try 'persian-news{command} --help'.");
        return ExitCode.Usage;
    }

    private static int Report(Exception error, TextWriter writer)
    {
        if (BrokenPipe.Is(error))
            return ExitCode.Done;
        writer.WriteLine($"persian-news: {Describe(error)}");
        return error is ArchivePathException or QueryException ? ExitCode.Usage : ExitCode.Failure;
    }

    private static string Describe(Exception error) => error switch
    {
        OperationCanceledException => "interrupted",
        ArchivePathException or ArchiveResumeException or IOException or UnauthorizedAccessException or InvalidDataException or FormatException => error.Message,
        _ when Environment.GetEnvironmentVariable(TraceVariable) is not null => $"unexpected failure: {error}",
        _ => $"unexpected failure: {error.GetType().Name}: {error.Message} (set {TraceVariable}=1 to see where)",
    };
}
