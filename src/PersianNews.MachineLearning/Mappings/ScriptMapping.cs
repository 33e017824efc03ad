using Microsoft.ML.Transforms;
using PersianNews.Normalization;

namespace PersianNews.MachineLearning.Mappings;

[CustomMappingFactoryAttribute(Name)]
internal sealed class ScriptMapping : TextMapping<ChangedRow>
{
    private const string Name = "PersianNews.Normalize.Script";

    public override string Contract => Name;

    protected override void Map(string text, ChangedRow destination) => destination.Text = Normalizer.Default.Normalize(text);
}
