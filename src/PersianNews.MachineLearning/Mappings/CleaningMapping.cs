using Microsoft.ML.Transforms;
using PersianNews.Normalization;

namespace PersianNews.MachineLearning.Mappings;

[CustomMappingFactoryAttribute(Name)]
internal sealed class CleaningMapping : TextMapping<ChangedRow>
{
    private const string Name = "PersianNews.Normalize.Spacing";

    public override string Contract => Name;

    protected override void Map(string text, ChangedRow destination) => destination.Text = TextCleaner.Default.Clean(text);
}
