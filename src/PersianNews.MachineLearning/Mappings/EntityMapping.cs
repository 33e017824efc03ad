using Microsoft.ML.Transforms;

namespace PersianNews.MachineLearning.Mappings;

[CustomMappingFactoryAttribute(Name)]
internal sealed class EntityMapping : TextMapping<EntitiesRow>
{
    private const string Name = "PersianNews.Entities";

    public override string Contract => Name;

    public override IReadOnlyList<(string Column, string Suffix)> Outputs { get; } =
    [
        (TextColumns.Result, ""), (TextColumns.Types, ".Type"), (TextColumns.Starts, ".Start"), (TextColumns.Lengths, ".Length"),
    ];

    protected override void Map(string text, EntitiesRow destination)
    {
        Document document = NewsPipeline.Default.Analyze(text);
        destination.Names = [.. document.Mentions.Select(mention => document.EntityOf(mention).Name)];
        destination.Types = [.. document.Mentions.Select(static mention => mention.Type.Name)];
        destination.Starts = [.. document.Mentions.Select(static mention => mention.Span.Start)];
        destination.Lengths = [.. document.Mentions.Select(static mention => mention.Span.Length)];
    }
}
