namespace PersianNews.Archives;

/// <summary>The names under which a JSON record holds its parts. Immutable; change with <c>with</c>.</summary>
public sealed record RecordFields
{
    /// <summary>The usual names: <c>id</c>, <c>text</c>, <c>title</c>, <c>published</c>.</summary>
    public static RecordFields Default { get; } = new();

    /// <summary>Field of the record's id, a string or a number. A record without one is called <c>FILE:LINE</c>.</summary>
    public string Id { get; init; } = "id";

    /// <summary>Field of the text, a string. It is the only field a record must have.</summary>
    public string Text { get; init; } = "text";

    /// <summary>Field of the title, a string.</summary>
    public string Title { get; init; } = "title";

    /// <summary>Field of the time of publication, a string or a number, handed on as it is.</summary>
    public string Published { get; init; } = "published";
}
