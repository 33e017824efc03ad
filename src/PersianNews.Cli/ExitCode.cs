namespace PersianNews.Cli;

/// <summary>What the tool returns to the shell. Scripts rely on these.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failure = 1;
    public const int Usage = 2;
    public const int DoneWithErrors = 3;
}
