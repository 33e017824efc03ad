using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PersianNews.Tests.Architecture;

/// <summary>Runs programs of the README.</summary>
internal static class ReadmeProgram
{
    // What the SDK's implicit usings bring a console program.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Compiles and runs the program in this process.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It does not compile; the message has the README's lines.</exception>
    public static async Task<string> RunAsync(this ReadmeSnippet snippet)
    {
        TextWriter console = Console.Out;
        using StringWriter printed = new() { NewLine = "\n" };
        MethodInfo entry = Assembly.Load(Compile(snippet)).EntryPoint!;
        try
        {
            Console.SetOut(printed);
            if (entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()], null) is Task task)
                await task;
        }
        finally
        {
            Console.SetOut(console);
        }

        return printed.ToString();
    }

    private static byte[] Compile(ReadmeSnippet snippet)
    {
        CSharpParseOptions language = new(LanguageVersion.Preview);
        IEnumerable<string> assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Readme.Line{snippet.Line}",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, language), CSharpSyntaxTree.ParseText(snippet.Code, language)],
            assemblies.Append(typeof(NewsPipeline).Assembly.Location).Distinct().Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream program = new();
        string[] errors =
        [
            .. compilation.Emit(program).Diagnostics
                .Where(static d => d.Severity == DiagnosticSeverity.Error)
                .Select(d => $"README.md, line {snippet.Line + d.Location.GetLineSpan().StartLinePosition.Line}: {d.GetMessage(null)}"),
        ];
        return errors.Length == 0 ? program.ToArray() : throw new InvalidOperationException(string.Join('\n', errors));
    }
}
