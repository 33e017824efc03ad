using Microsoft.ML;
using Microsoft.ML.Data;

namespace PersianNews.MachineLearning.Tests;

public class SchemaTests
{
    private readonly MLContext _context = new(seed: 1);

    public static TheoryData<string> Names => ["Normalize", "Tokenize", "Tag"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_schema_before_fitting_is_the_one_after(string name)
    {
        PersianTextEstimator estimator = Estimator(name, "Text");
        IDataView data = _context.Data.LoadFromEnumerable([new Article { Text = "علی" }]);
        SchemaShape shape = estimator.GetOutputSchema(SchemaShapes.Of(data));
        ITransformer transformer = estimator.Fit(data);
        DataViewSchema schema = transformer.GetOutputSchema(data.Schema);
        foreach (DataViewSchema.Column column in schema.Where(static column => !column.IsHidden))
        {
            SchemaShape.Column before = shape.Single(candidate => candidate.Name == column.Name);
            Assert.Equal(column.Type is VectorDataViewType vector ? vector.ItemType : column.Type, before.ItemType);
            Assert.Equal(column.Type is VectorDataViewType ? SchemaShape.Column.VectorKind.VariableVector : SchemaShape.Column.VectorKind.Scalar, before.Kind);
        }

        Assert.Equal(schema.Where(static column => !column.IsHidden).Select(static column => column.Name).Order(), shape.Select(static column => column.Name).Order());
        Assert.DoesNotContain(shape, static column => column.Name.StartsWith("PersianNews", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_are_mapped_one_to_one(string name)
    {
        IDataView data = _context.Data.LoadFromEnumerable([new Article { Text = "علی" }]);
        ITransformer transformer = Estimator(name, "Text").Fit(data);
        Assert.True(transformer.IsRowToRowMapper);
        IRowToRowMapper mapper = transformer.GetRowToRowMapper(data.Schema);
        DataViewSchema.Column wanted = mapper.OutputSchema["Out"];
        Assert.Equal(["Text"], mapper.GetDependencies([wanted]).Select(static column => column.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_column_that_is_missing_or_no_text_is_named(string name)
    {
        IDataView data = _context.Data.LoadFromEnumerable([new Article { Text = "علی" }]);
        foreach (string column in (string[])["Other", "Length"])
        {
            PersianTextEstimator estimator = Estimator(name, column);
            Assert.Contains($"'{column}'", Assert.Throws<ArgumentOutOfRangeException>(() => estimator.Fit(data)).Message, StringComparison.Ordinal);
            Assert.Contains(
                $"'{column}'",
                Assert.Throws<ArgumentOutOfRangeException>(() => estimator.GetOutputSchema(SchemaShapes.Of(data))).Message,
                StringComparison.Ordinal);
        }
    }

    private PersianTextEstimator Estimator(string name, string input) => name switch
    {
        "Normalize" => _context.Transforms.Text.NormalizePersian("Out", input),
        "Tokenize" => _context.Transforms.Text.TokenizePersian("Out", input),
        _ => _context.Transforms.Text.TagPersianEntities("Out", input),
    };
}
