namespace PersianNews.Reports.Pages;

/// <summary>The templates, each read once.</summary>
internal static class Templates
{
    public static Template Page { get; } = Template.Load("page");
    public static Template Overview { get; } = Template.Load("overview");
    public static Template TopGroup { get; } = Template.Load("top-group");
    public static Template TopRow { get; } = Template.Load("top-row");
    public static Template List { get; } = Template.Load("list");
    public static Template ListRow { get; } = Template.Load("list-row");
    public static Template Entity { get; } = Template.Load("entity");
    public static Template Fact { get; } = Template.Load("fact");
    public static Template Chip { get; } = Template.Load("chip");
    public static Template Section { get; } = Template.Load("section");
    public static Template Timeline { get; } = Template.Load("timeline");
    public static Template Bar { get; } = Template.Load("bar");
    public static Template Related { get; } = Template.Load("related");
    public static Template Context { get; } = Template.Load("context");
    public static Template Mark { get; } = Template.Load("mark");
    public static Template Link { get; } = Template.Load("link");
    public static Template Rows { get; } = Template.Load("rows");
    public static Template Note { get; } = Template.Load("note");
    public static Template Wikidata { get; } = Template.Load("wikidata");
    public static Template Quote { get; } = Template.Load("quote");
}
