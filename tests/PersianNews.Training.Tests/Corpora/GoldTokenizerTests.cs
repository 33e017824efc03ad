using PersianNews.Text;
using PersianNews.Training.Corpora;

namespace PersianNews.Training.Tests.Corpora;

public class GoldTokenizerTests
{
    [Fact]
    public void Sentences_are_cut_as_in_annotation_and_labelled()
    {
        LabelledSentence[] sentences = [.. GoldTokenizer.Sentences(JsonLinesReader.Read(CaseFiles.Gold).First())];
        Assert.Equal(2, sentences.Length);
        Assert.Equal(["مریم", "صادقی", "به", "تهران", "رفت", "."], sentences[0].Words);
        Assert.Equal(["B-PER", "I-PER", "O", "B-LOC", "O", "O"], sentences[0].Labels);
        Assert.Equal(["O", "O", "B-ORG", "I-ORG", "O", "O"], sentences[1].Labels);
    }

    [Theory]
    [InlineData("علی رضایی آمد", "0-3:PER 4-9:PER", "B-PER B-PER O")] // side by side, not one
    [InlineData("علی رضایی آمد", "0-6:PER", "B-PER I-PER O")] // ends inside a token
    [InlineData("علی رضایی آمد", "5-7:PER", "O B-PER O")] // inside a token
    [InlineData("علی رضایی آمد", "0-1:PER 1-3:LOC 4-9:ORG", "B-PER B-ORG O")] // two in one token: the first counts
    [InlineData("علی رضایی آمد", "0-9:ORG 4-9:PER", "B-ORG I-ORG O")] // nested: the outer counts
    [InlineData("علی رضایی آمد", "3-4:PER", "O O O")] // nothing but a blank
    [InlineData("علی آمد\nتهران ماند", "4-13:PER", "O B-PER B-PER O")] // across a sentence's edge: begins anew
    public void A_token_that_shares_a_character_with_an_entity_has_its_label(string text, string entities, string labels)
    {
        (TextSpan, string)[] spans = [.. entities.Split(' ').Select(static e => e.Split('-', ':')).Select(static p =>
            (TextSpan.FromBounds(int.Parse(p[0], null), int.Parse(p[1], null)), p[2]))];
        Assert.Equal(
            labels.Split(' '),
            GoldTokenizer.Sentences(new GoldRecord("1", text, spans)).SelectMany(static s => s.Labels));
    }

    [Fact]
    public void An_empty_text_has_no_sentence() => Assert.Empty(GoldTokenizer.Sentences(new GoldRecord("1", " \n", [])));
}
