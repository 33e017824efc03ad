using Microsoft.Win32.SafeHandles;

namespace PersianNews.Cli;

/// <summary>Where a command reads and writes: the console's streams, or a test's.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CommandStreams(Stream Input, Stream Output, TextWriter Error)
{
    private const int StandardOutputHandle = 1;

    /// <summary>Whether a person watches standard output.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person watches standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    public static CommandStreams OfConsole() => new(Console.OpenStandardInput(), OpenOutput(), Console.Error)
    {
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
    };

    // On Unix the console's own stream goes on without a word when the reader of a pipe is gone; a file stream says so.
    // A file is left to the console's stream, because a file stream would not move the offset that other programs share.
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        FileStream stream = new(new SafeFileHandle(StandardOutputHandle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }
}
