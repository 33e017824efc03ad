using Microsoft.ML;
using Microsoft.ML.Data;

namespace PersianNews.MachineLearning.Tests;

public class SavingTests
{
    [Fact]
    public void A_saved_model_gives_the_same_in_another_context()
    {
        MLContext context = new(seed: 1);
        IDataView data = context.Data.LoadFromEnumerable([new Article { Text = "كتاب هاي علي در مسکو" }, new Article { Text = "" }]);
        EstimatorChain<ITransformer> pipeline = context.Transforms.Text.NormalizePersian("Clean", "Text")
            .Append(context.Transforms.Text.NormalizePersian("Script", "Text", repairSpacing: false))
            .Append(context.Transforms.Text.TagPersianEntities("Entities", "Text"));
        foreach (PersianTokenForm form in Enum.GetValues<PersianTokenForm>())
            pipeline = pipeline.Append(context.Transforms.Text.TokenizePersian($"{form}", "Clean", form));
        TransformerChain<ITransformer> model = pipeline.Fit(data);
        using MemoryStream file = new();
        context.Model.Save(model, data.Schema, file);
        file.Position = 0;

        ITransformer loaded = new MLContext().Model.Load(file, out DataViewSchema schema);
        Assert.Equal(data.Schema.Select(static column => column.Name), schema.Select(static column => column.Name));
        Assert.Equal(Rows(context, model.Transform(data)), Rows(context, loaded.Transform(data)));
        Assert.Equal("کتاب|علی|در|مسکو", string.Join('|', context.Model.CreatePredictionEngine<Article, Tokens>(loaded).Predict(new Article { Text = "كتاب هاي علي در مسکو" }).Lemma));
    }

    private static List<string> Rows(MLContext context, IDataView data) =>
    [
        .. context.Data.CreateEnumerable<Tokens>(data, reuseRowObject: false).Select(static row =>
            string.Join(" / ", [row.Clean, row.Script, .. row.Word, .. row.Key, .. row.Stem, .. row.Lemma, .. row.Entities, .. row.Start.Select(static start => $"{start}")])),
    ];

    private sealed class Tokens
    {
        public string Clean { get; set; } = "";

        public string Script { get; set; } = "";

        public string[] Word { get; set; } = [];

        public string[] Key { get; set; } = [];

        public string[] Stem { get; set; } = [];

        public string[] Lemma { get; set; } = [];

        public string[] Entities { get; set; } = [];

        [ColumnName("Entities.Start")]
        public int[] Start { get; set; } = [];
    }
}
