using Microsoft.ML.Transforms;
using PersianNews.Normalization;

namespace PersianNews.MachineLearning.Mappings;

[CustomMappingFactoryAttribute(Name)]
internal sealed class LemmaMapping : TokenMapping
{
    private const string Name = "PersianNews.Tokenize.Lemma";

    public override string Contract => Name;

    protected override string FormOf(string word) => SearchKey.Fold(Lemmatizer.Default.Lemmatize(word));
}
