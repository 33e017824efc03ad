using Microsoft.ML;
using PersianNews.MachineLearning.Mappings;

namespace PersianNews.MachineLearning;

/// <summary>
/// Transforms of Persian text, under <c>mlContext.Transforms.Text</c>. Each takes a column of text and is saved with the model; a context that
/// loads the model finds them where this assembly is at hand. They run on the models and tables that come with PersianNews.
/// </summary>
public static class PersianTextCatalog
{
    /// <summary>Normalizes text: a column of text becomes a column of text.</summary>
    /// <param name="catalog">The catalog, <c>mlContext.Transforms.Text</c>.</param>
    /// <param name="outputColumnName">The column to add.</param>
    /// <param name="inputColumnName">The column to read; the one of the output's name where null.</param>
    /// <param name="repairSpacing">Whether half-spaces and spaces are repaired besides the script.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> or <paramref name="outputColumnName"/> is null.</exception>
    public static PersianTextEstimator NormalizePersian(
        this TransformsCatalog.TextTransforms catalog, string outputColumnName, string? inputColumnName = null, bool repairSpacing = true) =>
        PersianTextEstimator.Of<ChangedRow>(catalog, repairSpacing ? new CleaningMapping() : new ScriptMapping(), outputColumnName, inputColumnName);

    /// <summary>Splits text into words, without punctuation: a column of text becomes a column of vectors of text, of any length.</summary>
    /// <param name="catalog">The catalog, <c>mlContext.Transforms.Text</c>.</param>
    /// <param name="outputColumnName">The column to add.</param>
    /// <param name="inputColumnName">The column to read; the one of the output's name where null.</param>
    /// <param name="form">What stands for a word.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> or <paramref name="outputColumnName"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="form"/> is none of the named.</exception>
    public static PersianTextEstimator TokenizePersian(
        this TransformsCatalog.TextTransforms catalog, string outputColumnName, string? inputColumnName = null, PersianTokenForm form = PersianTokenForm.Lemma) =>
        PersianTextEstimator.Of<TokensRow>(
            catalog,
            form switch
            {
                PersianTokenForm.Word => new WordMapping(),
                PersianTokenForm.Key => new KeyMapping(),
                PersianTokenForm.Stem => new StemMapping(),
                PersianTokenForm.Lemma => new LemmaMapping(),
                _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no such form."),
            },
            outputColumnName,
            inputColumnName);

    /// <summary>
    /// Finds the entities of text. Four columns are added, each a vector with a slot for every mention, in the order of the text: the name of
    /// the entity, the same for all its mentions; behind the suffixes <c>.Type</c> its type such as <c>PER</c>, and <c>.Start</c> and
    /// <c>.Length</c> where the mention stands, as 32-bit integers in UTF-16 code units of the text.
    /// </summary>
    /// <param name="catalog">The catalog, <c>mlContext.Transforms.Text</c>.</param>
    /// <param name="outputColumnName">The column of names, and the beginning of the names of the others.</param>
    /// <param name="inputColumnName">The column to read; the one of the output's name where null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> or <paramref name="outputColumnName"/> is null.</exception>
    public static PersianTextEstimator TagPersianEntities(
        this TransformsCatalog.TextTransforms catalog, string outputColumnName, string? inputColumnName = null) =>
        PersianTextEstimator.Of(catalog, new EntityMapping(), outputColumnName, inputColumnName);
}
