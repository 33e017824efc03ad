using System.CommandLine;
using PersianNews.Training.Knowledge;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news knowledge</c>: tables of names to the binaries the library embeds.</summary>
internal static class KnowledgeCommand
{
    public static Command Create()
    {
        Argument<string> lexicons = new("LEXICONS") { Description = "The folder that holds the folders knowledge and names." };
        Option<string?> output = new("--output", "-o") { HelpName = "FOLDER", Description = "Where to write; LEXICONS/knowledge by default." };
        Command command = new("knowledge", "Compile the knowledge base from its tables.") { lexicons, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string source = parsed.GetValue(lexicons)!;
            string folder = parsed.GetValue(output) ?? Path.Combine(source, "knowledge");
            IReadOnlyList<byte[]> files = KnowledgeCompiler.Compile(source);
            for (int i = 0; i < files.Count; i++)
            {
                string path = Path.Combine(folder, KnowledgeCompiler.Outputs[i]);
                await WholeFile.WriteAsync(path, files[i], cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
