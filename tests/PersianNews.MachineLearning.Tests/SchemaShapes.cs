using Microsoft.ML;
using Microsoft.ML.Data;

namespace PersianNews.MachineLearning.Tests;

internal static class SchemaShapes
{
    /// <summary>The shape of the data's schema, as a pipeline hands it to its first estimator before anything is fitted.</summary>
    public static SchemaShape Of(IDataView data)
    {
        Probe probe = new();
        Assert.Throws<NotSupportedException>(() => new EstimatorChain<ITransformer>().Append(probe).Fit(data));
        return probe.Seen!;
    }

    private sealed class Probe : IEstimator<ITransformer>
    {
        public SchemaShape? Seen { get; private set; }

        public ITransformer Fit(IDataView input) => throw new NotSupportedException();

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => Seen = inputSchema;
    }
}
