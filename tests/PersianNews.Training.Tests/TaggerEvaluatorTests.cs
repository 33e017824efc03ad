using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews.Training.Tests;

public class TaggerEvaluatorTests
{
    [Fact]
    public void Counts_what_was_found_rightly_wrongly_and_not_at_all()
    {
        using TempFolder folder = new();
        Tagger tagger = CorpusTagger();

        // The tagger says: مریم صادقی PER, شیراز LOC; گیلان LOC, مازندران LOC.
        string gold = folder.Write("gold.conll", """
            مریم	B-PER
            صادقی	I-PER
            وزیر	B-ORG
            بهداشت	I-ORG
            وارد	O
            شیراز	B-PER
            شد	O
            .	O

            باران	O
            در	O
            گیلان	B-LOC
            و	I-LOC
            مازندران	I-LOC
            بارید	O
            .	O
            """);
        Evaluation result = TaggerEvaluator.Evaluate(gold, tagger);
        Assert.Equal(15, result.Tokens);
        Assert.Equal(new TypeScore(Correct: 1, Found: 1, Gold: 2), result.Types["PER"]);
        Assert.Equal(new TypeScore(Correct: 0, Found: 0, Gold: 1), result.Types["ORG"]);
        Assert.Equal(new TypeScore(Correct: 0, Found: 3, Gold: 1), result.Types["LOC"]);
        Assert.Equal(new TypeScore(Correct: 1, Found: 4, Gold: 4), result.All);
    }

    [Fact]
    public void Gold_texts_are_compared_by_their_characters()
    {
        using TempFolder folder = new();
        string gold = folder.Write("gold.jsonl", """
            {"text":"باران در گیلان و مازندران بارید .","entities":[[9,14,"LOC"],[17,24,"LOC"]]}
            {"text":"قیمت نان از شنبه تغییر می‌کند .","entities":[]}
            """);
        Evaluation result = TaggerEvaluator.Evaluate(gold, CorpusTagger());
        Assert.Equal(14, result.Tokens);
        Assert.Equal(new TypeScore(Correct: 1, Found: 2, Gold: 2), result.Types["LOC"]); // the second gold name lacks its last letter
        Assert.Single(result.Types);
    }

    [Theory]
    [InlineData("O O", "")]
    [InlineData("B-PER I-PER O B-LOC", "[0,2)PER [3,4)LOC")]
    [InlineData("B-PER B-PER I-PER", "[0,1)PER [1,3)PER")]
    [InlineData("B-PER I-LOC", "[0,1)PER [1,2)LOC")]
    [InlineData("I-PER I-PER", "[0,2)PER")]
    public void Labels_mark_spans(string labels, string spans) => Assert.Equal(
        spans,
        string.Join(' ', TaggerEvaluator.Spans(labels.Split(' ')).Select(static s => $"{s.Span}{s.Type}")));

    [Fact]
    public void Spans_are_of_token_numbers() =>
        Assert.Equal([(TextSpan.FromBounds(1, 3), "ORG")], TaggerEvaluator.Spans(["O", "B-ORG", "I-ORG"]));

    [Fact]
    public void Wrong_arguments_throw_the_standard_exceptions()
    {
        Assert.Throws<ArgumentNullException>(() => TaggerEvaluator.Evaluate(CaseFiles.Corpus, null!));
        Assert.Throws<ArgumentException>(() => TaggerEvaluator.Evaluate("", CorpusTagger()));
        Assert.Throws<FileNotFoundException>(() => TaggerEvaluator.Evaluate(CaseFiles.PathOf("none.conll"), CorpusTagger()));
    }

    /// <summary>A tagger that knows the case corpus by heart; a test of its own says so.</summary>
    private static Tagger CorpusTagger() => new(TaggerModel.Load(new MemoryStream(
        TaggerTrainer.Train(new TrainingOptions { Corpora = [CaseFiles.Corpus], Crf = CaseFiles.ByHeart }))));
}
