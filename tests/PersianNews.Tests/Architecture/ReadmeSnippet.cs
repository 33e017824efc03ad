using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PersianNews.Tests.Architecture;

/// <summary>A program of the README and what it says the program prints.</summary>
/// <param name="Line">Line number of the program's first line.</param>
/// <param name="Code">The program, top-level statements.</param>
/// <param name="Output">The text block that follows it, or null where none follows.</param>
internal sealed record ReadmeSnippet(int Line, string Code, string? Output)
{
    private const string Fence = "```";

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

    /// <summary>All programs of a Markdown text; the text block that comes next, before another program, is the output.</summary>
    public static IReadOnlyList<ReadmeSnippet> Find(string markdown)
    {
        List<ReadmeSnippet> snippets = [];
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            int end = Array.FindIndex(lines, i + 1, static line => line.TrimEnd() == Fence);
            if (end < 0)
                throw new FormatException($"The block of line {i + 1} has no end.");
            string content = string.Join('\n', lines[(i + 1)..end]);
            string language = lines[i][Fence.Length..].Trim();
            if (language == "csharp")
                snippets.Add(new ReadmeSnippet(i + 2, content, null));
            else if (language == "text" && snippets is [.., { Output: null } last])
                snippets[^1] = last with { Output = content };
            i = end;
        }

        return snippets;
    }

    /// <summary>Compiles and runs the program in this process.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It does not compile; the message has the README's lines.</exception>
    public async Task<string> RunAsync()
    {
        TextWriter console = Console.Out;
        using StringWriter printed = new() { NewLine = "\n" };
        MethodInfo entry = Assembly.Load(Compile()).EntryPoint!;
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

    private byte[] Compile()
    {
        CSharpParseOptions language = new(LanguageVersion.Preview);
        IEnumerable<string> assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Readme.Line{Line}",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, language), CSharpSyntaxTree.ParseText(Code, language)],
            assemblies.Append(typeof(NewsPipeline).Assembly.Location).Distinct().Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream program = new();
        string[] errors =
        [
            .. compilation.Emit(program).Diagnostics
                .Where(static d => d.Severity == DiagnosticSeverity.Error)
                .Select(d => $"README.md, line {Line + d.Location.GetLineSpan().StartLinePosition.Line}: {d.GetMessage(null)}"),
        ];
        return errors.Length == 0 ? program.ToArray() : throw new InvalidOperationException(string.Join('\n', errors));
    }
}
