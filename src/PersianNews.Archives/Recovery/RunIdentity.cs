namespace PersianNews.Archives.Recovery;

/// <summary>Everything that decides which bytes a run writes, except the content of its input. Runs of one identity can take over from each other.</summary>
internal sealed record RunIdentity
{
    /// <summary>The option that names the format of the output.</summary>
    public const string Format = "format";

    /// <summary>Version of PersianNews.</summary>
    public required string Version { get; init; }

    /// <summary>Identity of the compiled library, with the lexicons and rules in it.</summary>
    public required string Build { get; init; }

    /// <summary>SHA-256 of the tagger model, or null where the analysis is the caller's own.</summary>
    public required string? Model { get; init; }

    /// <summary>The input paths, as given.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The options that show in the output, by name.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>The shard as <c>I/N</c>, or null for the whole archive.</summary>
    public string? Shard { get; init; }

    /// <summary>Says what two runs differ in, or null where nothing.</summary>
    public string? DifferenceFrom(RunIdentity other)
    {
        if (Version != other.Version || Build != other.Build)
            return $"made by another build of PersianNews ({other.Version} {other.Build}, this is {Version} {Build})";
        if (Model != other.Model)
            return $"made with another model ({other.Model ?? "none"}, this is {Model ?? "none"})";
        if (!Inputs.SequenceEqual(other.Inputs))
            return $"made of other inputs ({string.Join(", ", other.Inputs)})";
        foreach (string name in Options.Keys.Union(other.Options.Keys).Order(StringComparer.Ordinal))
        {
            string? mine = Options.GetValueOrDefault(name);
            string? its = other.Options.GetValueOrDefault(name);
            if (mine != its)
                return $"made with another setting of {name} ({its ?? "none"}, this is {mine ?? "none"})";
        }

        return Shard == other.Shard ? null : $"made for shard {other.Shard ?? "none"}, this is {Shard ?? "none"}";
    }
}
