using Microsoft.ML;
using Microsoft.ML.Data;

namespace PersianNews.MachineLearning.Tests;

public class TransformTests
{
    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void Text_is_normalized()
    {
        Assert.Equal(["کتاب‌های علی", ""], Column<string>(_context.Transforms.Text.NormalizePersian("Clean", "Text"), "Clean", "كتاب هاي   عـلي", ""));
        Assert.Equal(["کتاب های علی"], Column<string>(_context.Transforms.Text.NormalizePersian("Clean", "Text", repairSpacing: false), "Clean", "كتاب هاي   عـلي"));
    }

    [Fact]
    public void A_column_can_be_replaced() => Assert.Equal(["علی"], Column<string>(_context.Transforms.Text.NormalizePersian("Text"), "Text", "علي"));

    [Theory]
    [InlineData(PersianTokenForm.Word, "كتاب‌ها|را|می‌خوانند|۱۲")]
    [InlineData(PersianTokenForm.Key, "کتابها|را|میخوانند|12")]
    [InlineData(PersianTokenForm.Stem, "کتاب|را|میخوانند|12")]
    [InlineData(PersianTokenForm.Lemma, "کتاب|را|خواندن|12")]
    public void Text_is_split_into_words(PersianTokenForm form, string words)
    {
        string[][] tokens = Column<string[]>(_context.Transforms.Text.TokenizePersian("Tokens", "Text", form), "Tokens", "«كتاب‌ها» را می‌خوانند: ۱۲!", "، .");
        Assert.Equal(words.Replace('ك', 'ک').Split('|'), tokens[0]);
        Assert.Empty(tokens[1]);
    }

    [Fact]
    public void Entities_are_found_where_they_stand()
    {
        const string Text = "پوتين در مسکو با لاوروف دیدار کرد.";
        PersianTextEstimator estimator = _context.Transforms.Text.TagPersianEntities("Entities", "Text");
        Assert.Equal(["ولادیمیر پوتین", "مسکو", "سرگئی لاوروف"], Column<string[]>(estimator, "Entities", Text)[0]);
        Assert.Equal(["PER", "LOC", "PER"], Column<string[]>(estimator, "Entities.Type", Text)[0]);
        int[] starts = Column<int[]>(estimator, "Entities.Start", Text)[0];
        int[] lengths = Column<int[]>(estimator, "Entities.Length", Text)[0];
        Assert.Equal(["پوتين", "مسکو", "لاوروف"], starts.Zip(lengths, static (start, length) => Text.Substring(start, length)));
    }

    [Fact]
    public void Several_stand_in_one_pipeline()
    {
        IEstimator<ITransformer> pipeline = _context.Transforms.Text.NormalizePersian("Clean", "Text")
            .Append(_context.Transforms.Text.TokenizePersian("Lemmas", "Clean"))
            .Append(_context.Transforms.Text.TokenizePersian("Words", "Clean", PersianTokenForm.Word))
            .Append(_context.Transforms.Text.TagPersianEntities("Entities", "Text"));
        IDataView data = Transform(pipeline, "كتاب هاي علي");
        Assert.Equal(
            ["Text", "Length", "Clean", "Lemmas", "Words", "Entities", "Entities.Type", "Entities.Start", "Entities.Length"],
            data.Schema.Where(static column => !column.IsHidden).Select(static column => column.Name));
        Assert.Equal(["کتاب‌های", "علی"], data.GetColumn<string[]>("Words").Single());
        Assert.Equal(["کتاب", "علی"], data.GetColumn<string[]>("Lemmas").Single());
    }

    private IDataView Transform(IEstimator<ITransformer> estimator, params string[] texts)
    {
        IDataView data = _context.Data.LoadFromEnumerable(texts.Select(static text => new Article { Text = text }));
        return estimator.Fit(data).Transform(data);
    }

    private T[] Column<T>(IEstimator<ITransformer> estimator, string name, params string[] texts) => [.. Transform(estimator, texts).GetColumn<T>(name)];
}
