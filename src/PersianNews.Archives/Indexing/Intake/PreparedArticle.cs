namespace PersianNews.Archives.Indexing.Intake;

/// <summary>An article ready to be written into the index: all that can be worked out without the database is.</summary>
internal sealed class PreparedArticle
{
    public required string Record { get; init; }

    public required byte[] Digest { get; init; }

    public string? Title { get; init; }

    public string? Published { get; init; }

    /// <summary>The day of publication, or null where it is not known.</summary>
    public DateOnly? Day { get; init; }

    public string? Source { get; init; }

    /// <summary>The keys of the title's words, one blank between two.</summary>
    public required string TitleKeys { get; init; }

    /// <summary>The keys of the text's words, one blank between two.</summary>
    public required string BodyKeys { get; init; }

    /// <summary>The text as <see cref="Storage.TextBlob"/> packs it, or null where the record has none.</summary>
    public byte[]? Text { get; init; }

    public required List<PreparedEntity> Entities { get; init; }

    /// <summary>The mentions; an entity is an index into <see cref="Entities"/>.</summary>
    public required List<PreparedSpan> Mentions { get; init; }

    public required List<PreparedSpan> Roles { get; init; }

    public required List<PreparedSpan> Dates { get; init; }

    public required List<PreparedSpan> Quotations { get; init; }
}

/// <summary>An entity of one article.</summary>
internal sealed class PreparedEntity
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    /// <summary>The search key of the name.</summary>
    public required string Key { get; init; }

    public string? English { get; init; }

    public string? Wikidata { get; init; }

    public int Mentions { get; set; }

    /// <summary>The keys of all that the article calls it.</summary>
    public HashSet<string> Aliases { get; } = [];
}

/// <summary>A span of the article, in the unit the archive was annotated with.</summary>
/// <param name="Start">Its start.</param>
/// <param name="End">Its end.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Entity">Index of the entity it belongs to, or null.</param>
/// <param name="Value">A date's value or a quotation's verb.</param>
internal readonly record struct PreparedSpan(int Start, int End, string Text, int? Entity = null, string? Value = null);
