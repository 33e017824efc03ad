using System.Diagnostics;

namespace PersianNews.Packages.Tests;

/// <summary>Programs as a person starts them.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">Where it is started.</param>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="home">Where it keeps what it remembers between runs.</param>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message has all it printed.</exception>
    public static async Task<string> RunAsync(string folder, string program, IEnumerable<string> arguments, string home)
    {
        using Process process = Start(folder, program, arguments, home);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string printed = await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{printed}{await errors}");
    }

    /// <summary>Starts a program whose output is read.</summary>
    public static Process Start(string folder, string program, IEnumerable<string> arguments, string home)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What the surrounding test run has set would steer the SDK.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["NUGET_PACKAGES"] = Path.Combine(home, "cache");
        start.Environment["DOTNET_CLI_HOME"] = start.Environment["XDG_DATA_HOME"] = home;
        start.Environment["DOTNET_NOLOGO"] = start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "true";
        start.Environment["DOTNET_ADD_GLOBAL_TOOLS_TO_PATH"] = start.Environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        return Process.Start(start)!;
    }
}
