using Microsoft.ML.Transforms;

namespace PersianNews.MachineLearning.Mappings;

[CustomMappingFactoryAttribute(Name)]
internal sealed class WordMapping : TokenMapping
{
    private const string Name = "PersianNews.Tokenize.Word";

    public override string Contract => Name;

    protected override string FormOf(string word) => word;
}
