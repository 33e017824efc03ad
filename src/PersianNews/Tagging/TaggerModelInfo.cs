namespace PersianNews.Tagging;

/// <summary>Where a model comes from, as its file states it.</summary>
public sealed record TaggerModelInfo
{
    /// <summary>The labelled corpora it was trained on, with their licences where known.</summary>
    public IReadOnlyList<string> Corpora { get; init; } = [];

    /// <summary>The plain text its word classes were learned from.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>The lexicons compiled into it.</summary>
    public IReadOnlyList<string> Lexicons { get; init; } = [];

    /// <summary>The settings it was trained with, as <c>name=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>SHA-256 of the file's content, in lower-case hexadecimal; empty before it is written.</summary>
    public string Sha256 { get; init; } = "";
}
