using Microsoft.ML.Transforms;
using PersianNews.Normalization;

namespace PersianNews.MachineLearning.Mappings;

[CustomMappingFactoryAttribute(Name)]
internal sealed class KeyMapping : TokenMapping
{
    private const string Name = "PersianNews.Tokenize.Key";

    public override string Contract => Name;

    protected override string FormOf(string word) => SearchKey.Fold(word);
}
