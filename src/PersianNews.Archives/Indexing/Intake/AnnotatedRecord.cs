using System.Text.Json.Serialization;

namespace PersianNews.Archives.Indexing.Intake;

/// <summary>A record as <c>annotate</c> writes it, as far as the index uses it.</summary>
internal sealed class AnnotatedRecord
{
    [JsonConverter(typeof(ScalarConverter))]
    public string? Id { get; set; }

    [JsonConverter(typeof(ScalarConverter))]
    public string? Published { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Error { get; set; }

    public List<MentionItem>? Mentions { get; set; }

    public List<EntityItem>? Entities { get; set; }

    public List<SpanItem> Dates { get; set; } = [];

    public List<SpanItem> Quotes { get; set; } = [];

    public SourceItem? Source { get; set; }

    internal sealed class MentionItem
    {
        public int Start { get; set; }

        public int End { get; set; }

        public string Text { get; set; } = "";

        public int Entity { get; set; }
    }

    internal sealed class EntityItem
    {
        public int Id { get; set; }

        public string Type { get; set; } = "";

        public string Name { get; set; } = "";

        public string? English { get; set; }

        public string? Wikidata { get; set; }

        public List<SpanItem> Roles { get; set; } = [];
    }

    /// <summary>A role, a date with its value, or a quotation with its speaker and verb.</summary>
    internal sealed class SpanItem
    {
        public int Start { get; set; }

        public int End { get; set; }

        public string Text { get; set; } = "";

        public string? Value { get; set; }

        public int? Speaker { get; set; }

        public string? Verb { get; set; }
    }

    internal sealed class SourceItem
    {
        public string? Agency { get; set; }
    }
}
