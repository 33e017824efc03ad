using System.Reflection;

namespace PersianNews.Packages.Tests;

/// <summary>
/// The packages as <c>dotnet pack</c> of the solution makes them of what is built, in a temporary folder that goes with the tests.
/// Builds are left as they are, because other tests run on them meanwhile.
/// </summary>
public sealed class Feed : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("persian-news-packages-");

    /// <summary>Where the packages lie.</summary>
    public string Folder => Path.Combine(_root.FullName, "feed");

    /// <summary>The version of the packages.</summary>
    public string Version { get; private set; } = "";

    private static Assembly Tests => typeof(Feed).Assembly;

    public async Task InitializeAsync()
    {
        string configuration = Tests.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        await DotnetAsync(
            NewFolder("packing"), "pack", RepositoryFiles.PathOf("PersianNews.sln"), "--configuration", configuration, "--no-build", "--output", Folder,
            $"-p:NuspecOutputPath={_root.FullName}/packing/", $"-p:PublishDir={_root.FullName}/packing/publish/", "-v", "q");
        Version = Tests.GetName().Version!.ToString(3);
        File.WriteAllText(Path.Combine(_root.FullName, "nuget.config"), Sources());
    }

    public Task DisposeAsync()
    {
        _root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>An empty folder where restoring finds our packages in the feed and nothing of ours elsewhere.</summary>
    public string NewFolder(string name) => _root.CreateSubdirectory(name).FullName;

    /// <summary>Runs the SDK in a folder, as on a machine that has seen no package of ours.</summary>
    /// <returns>What it printed.</returns>
    public Task<string> DotnetAsync(string folder, params IEnumerable<string> arguments) => Command.RunAsync(folder, "dotnet", arguments, _root.FullName);

    private string Sources() => $"""
        <configuration>
          <fallbackPackageFolders>
            <clear />
          </fallbackPackageFolders>
          <packageSources>
            <clear />
            <add key="ours" value="{Folder}" />
            <add key="others" value="{Tests.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "NuGetPackageRoot").Value}" />
          </packageSources>
          <packageSourceMapping>
            <packageSource key="ours"><package pattern="PersianNews*" /></packageSource>
            <packageSource key="others"><package pattern="*" /></packageSource>
          </packageSourceMapping>
        </configuration>
        """;
}

[CollectionDefinition(nameof(Feed))]
public class SharedFeed : ICollectionFixture<Feed>;
