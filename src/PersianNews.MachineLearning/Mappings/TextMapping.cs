using Microsoft.ML.Transforms;

namespace PersianNews.MachineLearning.Mappings;

/// <summary>A mapping of a text. A saved model names its contract, by which loading finds the class again; contracts never change.</summary>
internal abstract class TextMapping<TOutput> : CustomMappingFactory<TextRow, TOutput>
    where TOutput : class, new()
{
    /// <summary>The columns it writes, and what the caller's names of them end in.</summary>
    public virtual IReadOnlyList<(string Column, string Suffix)> Outputs { get; } = [(TextColumns.Result, "")];

    /// <summary>The contract's name, as the attribute of the class has it.</summary>
    public abstract string Contract { get; }

    public sealed override Action<TextRow, TOutput> GetMapping() => (source, destination) => Map(source.Text ?? "", destination);

    protected abstract void Map(string text, TOutput destination);
}
