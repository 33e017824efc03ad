using Microsoft.ML.Transforms;
using PersianNews.Normalization;

namespace PersianNews.MachineLearning.Mappings;

[CustomMappingFactoryAttribute(Name)]
internal sealed class StemMapping : TokenMapping
{
    private const string Name = "PersianNews.Tokenize.Stem";

    public override string Contract => Name;

    protected override string FormOf(string word) => SearchKey.Fold(Stemmer.Default.Stem(word));
}
