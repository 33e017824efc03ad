using System.Text;
using PersianNews.Archives;
using PersianNews.Extensions.DependencyInjection;

namespace PersianNews.Tests.Architecture;

public class PublicApiTests
{
    private const string Approved = "tests/PersianNews.Tests/Architecture/PublicApi.txt";
    private const string Received = "tests/PersianNews.Tests/Architecture/PublicApi.received.txt";

    [Fact]
    public void The_public_surface_is_as_approved()
    {
        string[] received =
        [
            .. PublicApiWriter.Write(typeof(NewsPipeline).Assembly),
            "",
            .. PublicApiWriter.Write(typeof(ArchiveAnnotator).Assembly),
            "",
            .. PublicApiWriter.Write(typeof(PersianNewsOptions).Assembly),
        ];
        string path = RepositoryFiles.PathOf(Approved);
        string[] approved = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (received.SequenceEqual(approved))
        {
            File.Delete(RepositoryFiles.PathOf(Received));
            return;
        }

        File.WriteAllText(RepositoryFiles.PathOf(Received), string.Join('\n', received) + "\n", new UTF8Encoding(false));
        Assert.Fail($"""
            The public surface differs from {Approved}:

            {Difference(approved, received)}

            If that is meant, accept it and commit it with the change:

                mv {Received} {Approved}
            """);
    }

    [Fact]
    public void A_difference_is_shown_with_the_type_it_belongs_to() => Assert.Equal(
        """
        class A
          - int X { get; }
          + long X { get; }
        class B
          + void M()
        """.ReplaceLineEndings("\n"),
        Difference(["class A", "    int X { get; }", "    void Same()", "", "class B"], ["class A", "    long X { get; }", "    void Same()", "", "class B", "    void M()"]));

    private static string Difference(string[] approved, string[] received)
    {
        Dictionary<string, HashSet<string>> before = ByType(approved);
        Dictionary<string, HashSet<string>> after = ByType(received);
        StringBuilder text = new();
        foreach (string type in before.Keys.Union(after.Keys))
        {
            HashSet<string> old = before.GetValueOrDefault(type, []);
            HashSet<string> now = after.GetValueOrDefault(type, []);
            string lines = string.Concat(old.Except(now).Select(static l => $"\n  - {l}")) + string.Concat(now.Except(old).Select(static l => $"\n  + {l}"));
            string sign = !before.ContainsKey(type) ? "+ " : !after.ContainsKey(type) ? "- " : "";
            if (lines.Length > 0 || sign.Length > 0)
                text.Append(sign).Append(type).Append(lines).Append('\n');
        }

        return text.Length == 0 ? "Only the order of lines differs." : text.ToString().TrimEnd('\n');
    }

    /// <summary>The lines of each type, by the line that names it.</summary>
    private static Dictionary<string, HashSet<string>> ByType(string[] lines)
    {
        Dictionary<string, HashSet<string>> types = [];
        string type = "";
        foreach (string line in lines.Where(static l => l.Length > 0))
        {
            if (line[0] != ' ')
                types.TryAdd(type = line, []);
            else
                types[type].Add(line.Trim());
        }

        return types;
    }
}
