using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PersianNews.Tests.Architecture;

public partial class LayeringTests
{
    private static readonly Assembly Library = typeof(NewsPipeline).Assembly;

    [Fact]
    public void Every_room_has_its_floor()
    {
        IEnumerable<string> rooms = Directory.EnumerateDirectories(RepositoryFiles.PathOf("src/PersianNews"))
            .Select(static folder => Path.GetFileName(folder))
            .Where(static room => room is not ("bin" or "obj"));
        Assert.All(rooms, static room => Assert.True(Floors.Has(room), $"Give the room {room} a floor in {nameof(Floors)}.cs and in the design."));
    }

    [Fact]
    public void Source_files_name_only_rooms_below_their_own()
    {
        List<string> faults = [];
        foreach (string file in RepositoryFiles.Sources("src/PersianNews"))
        {
            string[] parts = file.Split('/');
            string room = parts.Length > 3 ? parts[2] : "";
            foreach (Match match in RoomName().Matches(File.ReadAllText(RepositoryFiles.PathOf(file))))
            {
                if (Floors.Has(match.Groups[1].Value) && !Floors.MayUse(room, match.Groups[1].Value))
                    faults.Add($"{file}: {match.Value}");
            }
        }

        Assert.True(faults.Count == 0, "A room uses only floors below its own:\n" + string.Join('\n', faults));
    }

    [Fact]
    public void Types_use_only_rooms_below_their_own()
    {
        // Code in a child namespace sees its parent's types without a using line, so that the compiled code has the last word.
        SortedSet<string> faults = new(StringComparer.Ordinal);
        foreach (Type type in Library.GetTypes())
        {
            if (Floors.RoomOf(type.Namespace) is not { } room || !Floors.Has(room))
                continue;
            foreach (Type used in TypeUses.Of(type))
            {
                if (used.Assembly == Library && Floors.RoomOf(used.Namespace) is { } other && Floors.Has(other) && !Floors.MayUse(room, other))
                    faults.Add($"{type.FullName} uses {used.FullName}");
            }
        }

        Assert.True(faults.Count == 0, "A room uses only floors below its own:\n" + string.Join('\n', faults));
    }

    [Fact]
    public void The_search_for_uses_sees_declarations_and_bodies()
    {
        Type[] uses = [.. TypeUses.Of(typeof(NewsPipeline))];
        Assert.Contains(typeof(PersianNews.Tagging.Tagger), uses);
        Assert.Contains(typeof(PersianNews.Tokenization.SentenceSplitter), uses); // only in a body
        Assert.Contains(typeof(Document), uses);
    }

    [Fact]
    public void The_library_depends_on_no_package_and_no_other_project()
    {
        XDocument project = XDocument.Load(RepositoryFiles.PathOf("src/PersianNews/PersianNews.csproj"));
        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.All(
            Library.GetReferencedAssemblies(),
            static name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PersianNews.Archives", "PersianNews")]
    [InlineData("PersianNews.Extensions.DependencyInjection", "PersianNews")]
    [InlineData("PersianNews.Samples.Hosting", "PersianNews.Extensions.DependencyInjection")]
    [InlineData("PersianNews.Training", "PersianNews")]
    [InlineData("PersianNews.Server", "PersianNews PersianNews.Archives")]
    [InlineData("PersianNews.Reports", "PersianNews PersianNews.Archives")]
    [InlineData("PersianNews.Cli", "PersianNews PersianNews.Archives PersianNews.Training PersianNews.Reports PersianNews.Server")]
    public void Projects_use_only_projects_below_them(string name, string allowed)
    {
        XDocument project = XDocument.Load(RepositoryFiles.PathOf($"src/{name}/{name}.csproj"));
        IEnumerable<string> used = project.Descendants("ProjectReference")
            .Select(static r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Empty(used.Except(allowed.Split(' ')));
    }

    [GeneratedRegex(@"\bPersianNews\.([A-Z]\w*)")]
    private static partial Regex RoomName();
}
