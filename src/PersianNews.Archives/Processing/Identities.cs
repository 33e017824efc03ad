using System.Globalization;
using System.Reflection;
using PersianNews.Archives.Interchange;
using PersianNews.Archives.Recovery;

namespace PersianNews.Archives.Processing;

/// <summary>Says what makes a run the one it is.</summary>
internal static class Identities
{
    private static readonly Assembly[] Parts = [typeof(NewsPipeline).Assembly, typeof(Identities).Assembly];

    /// <summary>The identity of a run of these inputs with these options.</summary>
    public static RunIdentity Of(IReadOnlyList<string> inputs, AnnotateOptions options, string? model, string? analysis) => new()
    {
        Version = typeof(NewsPipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
        Build = string.Join('+', Parts.Select(part => part.ManifestModule.ModuleVersionId.ToString("N"))),
        Model = model,
        Inputs = [.. inputs],
        Options = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [RunIdentity.Format] = OutputFormats.NameOf(options.Format),
            ["offsets"] = Lower(OutputFormats.UnitOf(options.Format) ?? options.Offsets),
            ["analysis"] = analysis ?? "",
            ["encoding"] = options.Encoding?.WebName ?? "",
            ["text"] = options.IncludeText ? "true" : "false",
            ["tokens"] = options.IncludeTokens ? "true" : "false",
            ["id-field"] = options.Fields.Id,
            ["text-field"] = options.Fields.Text,
            ["title-field"] = options.Fields.Title,
            ["published-field"] = options.Fields.Published,
            ["max-record-bytes"] = options.MaxRecordBytes.ToString(CultureInfo.InvariantCulture),
        },
        Shard = options.Shard?.ToString(),
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
