namespace PersianNews.Cli;

/// <summary>Knows the failure that means that whoever read our output has seen enough.</summary>
internal static class BrokenPipe
{
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsPipeClosing = unchecked((int)0x800700E8);

    public static bool Is(Exception error) =>
        error is IOException && error.HResult is UnixBrokenPipe or WindowsBrokenPipe or WindowsPipeClosing;
}
