namespace PersianNews.Archives.Reading.Containers;

/// <summary>The kinds of files that hold files, found by how a file's name ends. Such files inside of others are not opened.</summary>
internal static class ContainerFormats
{
    private static readonly IContainer[] All = [ZipContainer.Instance, TarContainer.Instance];

    /// <summary>The endings, for messages.</summary>
    public static string Known => string.Join(", ", All.SelectMany(container => container.Extensions));

    /// <summary>Stands for a container as a whole.</summary>
    public static IRecordFormat Whole => PlainTextFormat.Instance;

    /// <summary>The kind of a file, or null where its name ends like none.</summary>
    public static IContainer? Of(string name) =>
        Array.Find(All, container => container.Extensions.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a member is what macOS puts beside a file of the same name.</summary>
    public static bool IsFurniture(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name[(name.LastIndexOf('/') + 1)..].StartsWith("._", StringComparison.Ordinal);
}
