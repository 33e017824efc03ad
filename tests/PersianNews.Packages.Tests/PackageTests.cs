using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace PersianNews.Packages.Tests;

[Collection(nameof(Feed))]
public class PackageTests(Feed feed)
{
    private static readonly string[] Libraries = ["PersianNews", "PersianNews.Archives", "PersianNews.Extensions.DependencyInjection"];

    public static TheoryData<string> LibraryNames => [.. Libraries];

    public static TheoryData<string> Names => [.. Libraries, "PersianNews.Cli"];

    [Fact]
    public void The_solution_packs_the_libraries_with_symbols_and_the_tool() => Assert.Equal(
        Libraries.SelectMany(static name => new[] { name + ".nupkg", name + ".snupkg" }).Append("PersianNews.Cli.nupkg").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(feed.Folder).Select(file => Path.GetFileName(file).Replace($".{feed.Version}.", ".", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_says_what_it_is(string name)
    {
        using ZipArchive package = Open(name);
        XElement metadata = Metadata(package);
        string Value(string element) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == element)?.Value ?? "";
        Assert.Equal((name, feed.Version, "MIT", "README.md"), (Value("id"), Value("version"), Value("license"), Value("readme")));
        Assert.NotEqual("", Value("authors"));
        Assert.Contains("Persian", Value("description"), StringComparison.Ordinal);
        Assert.Contains("farsi", Value("tags"), StringComparison.Ordinal);
        string readme = Text(package, "README.md");
        Assert.StartsWith($"# {name}\n", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("](", readme, StringComparison.Ordinal); // A link to a file of this repository leads nowhere from a package.
    }

    [Fact]
    public void The_core_depends_on_nothing_and_stays_under_30_MB()
    {
        using ZipArchive package = Open("PersianNews");
        Assert.DoesNotContain(Metadata(package).Descendants(), static e => e.Name.LocalName == "dependency");
        Assert.InRange(new FileInfo(PathOf("PersianNews", "nupkg")).Length, 1, 30_000_000);
    }

    [Theory]
    [MemberData(nameof(LibraryNames))]
    public void A_library_brings_documentation_and_symbols(string name)
    {
        using ZipArchive package = Open(name);
        Assert.Contains("<summary>", Text(package, $"lib/net10.0/{name}.xml"), StringComparison.Ordinal);
        using ZipArchive symbols = ZipFile.OpenRead(PathOf(name, "snupkg"));
        Assert.NotNull(symbols.GetEntry($"lib/net10.0/{name}.pdb"));
    }

    [Theory]
    [MemberData(nameof(LibraryNames))]
    public void A_library_is_built_deterministically(string name)
    {
        using ZipArchive package = Open(name);
        using MemoryStream assembly = new();
        using (Stream entry = package.GetEntry($"lib/net10.0/{name}.dll")!.Open())
            entry.CopyTo(assembly);
        assembly.Position = 0;
        using PEReader reader = new(assembly);
        var entries = reader.ReadDebugDirectory();
        Assert.Contains(entries, static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
#if !DEBUG
        string symbols = reader.ReadCodeViewDebugDirectoryData(entries.Single(static entry => entry.Type == DebugDirectoryEntryType.CodeView)).Path;
        Assert.StartsWith("/_/src/", symbols, StringComparison.Ordinal);
#endif
    }

    private static XElement Metadata(ZipArchive package)
    {
        using Stream nuspec = package.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private static string Text(ZipArchive package, string name)
    {
        using StreamReader reader = new(package.GetEntry(name)!.Open());
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private ZipArchive Open(string name) => ZipFile.OpenRead(PathOf(name, "nupkg"));

    private string PathOf(string name, string extension) => Path.Combine(feed.Folder, $"{name}.{feed.Version}.{extension}");
}
