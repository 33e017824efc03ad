using Microsoft.ML;
using Microsoft.ML.Data;
using PersianNews.MachineLearning.Mappings;

namespace PersianNews.MachineLearning;

/// <summary>
/// A transform of Persian text, to be fitted. It learns nothing from data. Made by <see cref="PersianTextCatalog"/>.
/// </summary>
public sealed class PersianTextEstimator : IEstimator<ITransformer>
{
    // The catalog of texts does not tell its context. These transforms learn nothing and draw no lots, so that any context does.
    private static readonly Lazy<MLContext> Context = new(static () => new MLContext());

    private readonly IEstimator<ITransformer> _steps;
    private readonly string _input;

    private PersianTextEstimator(IEstimator<ITransformer> steps, string input)
    {
        _steps = steps;
        _input = input;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The input column is missing or not one of text.</exception>
    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Check(input.Schema.GetColumnOrNull(_input)?.Type is TextDataViewType, nameof(input));
        return _steps.Fit(input);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The input column is missing or not one of text.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        SchemaShape.Column column = inputSchema.FirstOrDefault(candidate => candidate.Name == _input);
        Check(
            column.Name is not null && column.Kind == SchemaShape.Column.VectorKind.Scalar && column.ItemType is TextDataViewType && !column.IsKey,
            nameof(inputSchema));
        return _steps.GetOutputSchema(inputSchema);
    }

    /// <summary>
    /// A mapping reads and writes columns of fixed names, because that is what a saved model can find it by; the columns of the caller are
    /// copied to those and back, and those dropped.
    /// </summary>
    internal static PersianTextEstimator Of<TOutput>(
        TransformsCatalog.TextTransforms catalog, TextMapping<TOutput> mapping, string outputColumnName, string? inputColumnName)
        where TOutput : class, new()
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(outputColumnName);
        TransformsCatalog transforms = Context.Value.Transforms;
        string input = inputColumnName ?? outputColumnName;
        IEstimator<ITransformer> steps = transforms.CopyColumns(TextColumns.Text, input).Append(transforms.CustomMapping(mapping.GetMapping(), mapping.Contract));
        foreach ((string column, string suffix) in mapping.Outputs)
            steps = steps.Append(transforms.CopyColumns(outputColumnName + suffix, column));
        return new PersianTextEstimator(
            steps.Append(transforms.DropColumns([TextColumns.Text, .. mapping.Outputs.Select(static output => output.Column)])),
            input);
    }

    private void Check(bool isText, string parameter)
    {
        if (!isText)
            throw new ArgumentOutOfRangeException(parameter, $"There is no column '{_input}' of text.");
    }
}
