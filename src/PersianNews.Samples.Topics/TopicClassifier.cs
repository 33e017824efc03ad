using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using PersianNews.MachineLearning;

namespace PersianNews.Samples.Topics;

/// <summary>Trains classifiers of news topics over the words of texts.</summary>
internal static class TopicClassifier
{
    private const string Tokens = "Tokens";
    private const string Label = "Label";
    private const string Features = "Features";

    /// <summary>Words as Persian has them: repaired, in dictionary form, one term for all spellings.</summary>
    public static IEstimator<ITransformer> PersianWords(MLContext context) => context.Transforms.Text.NormalizePersian("Clean", nameof(LabelledText.Text))
        .Append(context.Transforms.Text.TokenizePersian(Tokens, "Clean"));

    /// <summary>What stands between blanks.</summary>
    public static IEstimator<ITransformer> Pieces(MLContext context) => context.Transforms.Text.TokenizeIntoWords(Tokens, nameof(LabelledText.Text));

    /// <summary>A classifier over the column of tokens that <paramref name="words"/> makes.</summary>
    public static EstimatorChain<ITransformer> Over(IEstimator<ITransformer> words, MLContext context)
    {
        // Regularization for few texts of few words; one thread, so that every run gives the same.
        LbfgsMaximumEntropyMulticlassTrainer.Options options = new()
        {
            LabelColumnName = Label,
            FeatureColumnName = Features,
            L1Regularization = 0,
            L2Regularization = 0.1f,
            NumberOfThreads = 1,
        };
        IEstimator<ITransformer>[] steps =
        [
            context.Transforms.Conversion.MapValueToKey("Terms", Tokens),
            context.Transforms.Text.ProduceNgrams(Features, "Terms", ngramLength: 1),
            context.Transforms.NormalizeLpNorm(Features),
            context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(options),
            context.Transforms.Conversion.MapKeyToValue(nameof(PredictedTopic.Predicted), "PredictedLabel"),
        ];
        EstimatorChain<ITransformer> chain = context.Transforms.Conversion.MapValueToKey(Label, nameof(LabelledText.Topic)).Append(words);
        return steps.Aggregate(chain, static (chain, step) => chain.Append(step));
    }

    /// <summary>The share of texts whose topic is found by classifiers that have not seen them, over five folds.</summary>
    public static double Accuracy(MLContext context, IDataView data, IEstimator<ITransformer> words) =>
        context.MulticlassClassification.CrossValidate(data, Over(words, context), numberOfFolds: 5, seed: 1).Average(static fold => fold.Metrics.MicroAccuracy);
}
