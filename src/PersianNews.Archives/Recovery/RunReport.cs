using System.Collections.Immutable;
using System.Text.Json;
using PersianNews.Archives.Reading;
using PersianNews.Tagging;

namespace PersianNews.Archives.Recovery;

/// <summary>What stands in <c>OUT.run.json</c>: how the output was made, of what, and what it holds.</summary>
internal sealed record RunReport
{
    /// <summary>How it was made.</summary>
    public required RunIdentity Run { get; init; }

    /// <summary>The end of the input: how many records it has, and their mark.</summary>
    public required InputPosition Input { get; init; }

    /// <summary>Input files opened, or tried to be.</summary>
    public required long Files { get; init; }

    /// <summary>Files passed over because their names end like no known format.</summary>
    public required long OtherFiles { get; init; }

    /// <summary>The annotated records, as they lie on disk.</summary>
    public required FileState Output { get; init; }

    /// <summary>The errors file.</summary>
    public required FileState Errors { get; init; }

    /// <summary>What was found.</summary>
    public required RunCounts Counts { get; init; }

    /// <summary>When the run, or its last part, began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long the run, or its last part, took.</summary>
    public required double Seconds { get; init; }

    /// <summary>How many records were done when the run resumed; 0 where it ran in one go.</summary>
    public long ResumedAfter { get; init; }

    /// <summary>Reads a report.</summary>
    /// <exception cref="InvalidDataException">It is not there, or is none.</exception>
    public static RunReport Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), RecoveryJson.Default.RunReport) ?? throw new JsonException("it is empty");
        }
        catch (Exception error) when (error is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"'{path}' is no report of a finished run: {error.Message}", error);
        }
    }

    /// <summary>The report as a summary; without the entities mentioned most, which it does not hold.</summary>
    /// <param name="errorsPath">Where the errors are.</param>
    public ArchiveSummary Summarize(string errorsPath) => new()
    {
        Files = Files,
        OtherFiles = OtherFiles,
        Records = Counts.Records,
        Errors = Counts.Errors,
        Sentences = Counts.Sentences,
        Tokens = Counts.Tokens,
        Mentions = ByFrequency(Counts.Mentions),
        TopEntities = [],
        Elapsed = TimeSpan.FromSeconds(Seconds),
        ErrorsPath = Counts.Errors > 0 ? errorsPath : null,
    };

    /// <summary>Mentions by type, most frequent first.</summary>
    public static ImmutableArray<KeyValuePair<EntityType, long>> ByFrequency(IEnumerable<KeyValuePair<string, long>> mentions) =>
    [
        .. mentions.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(new EntityType(pair.Key), pair.Value)),
    ];
}
