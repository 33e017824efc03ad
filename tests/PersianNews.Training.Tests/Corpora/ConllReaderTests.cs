using PersianNews.Training.Corpora;

namespace PersianNews.Training.Tests.Corpora;

public class ConllReaderTests
{
    [Fact]
    public void Reads_the_sentences_of_a_file()
    {
        LabelledSentence[] sentences = [.. ConllReader.Read(CaseFiles.Corpus)];
        Assert.Equal(24, sentences.Length);
        Assert.Equal(["باران", "در", "گیلان", "و", "مازندران", "بارید", "."], sentences[3].Words);
        Assert.Equal(["O", "O", "B-LOC", "O", "B-LOC", "O", "O"], sentences[3].Labels);
    }

    [Theory]
    [InlineData("تهران\tB-LOC\n", "تهران", "B-LOC")]
    [InlineData("تهران B-LOC\n", "تهران", "B-LOC")]
    [InlineData("تهران B-LOC  \r\n", "تهران", "B-LOC")]
    [InlineData("بندر عباس\tB-LOC", "بندر عباس", "B-LOC")]
    [InlineData("\uFEFFتهران\tB-LOC", "تهران", "B-LOC")]
    [InlineData("\n \n\nتهران\tB-LOC\n\n\n", "تهران", "B-LOC")]
    [InlineData("تهران\tNE\tB-NP\tB-LOC\n", "تهران", "B-LOC")]
    public void Reads_tabs_blanks_and_further_columns(string content, string word, string label)
    {
        using TempFolder folder = new();
        LabelledSentence sentence = Assert.Single(ConllReader.Read(folder.Write("a.conll", content)));
        Assert.Equal([word], sentence.Words);
        Assert.Equal([label], sentence.Labels);
    }

    [Fact]
    public void A_gzipped_file_reads_the_same()
    {
        using TempFolder folder = new();
        string zipped = folder.Write("a.conll.gz", File.ReadAllText(CaseFiles.Corpus));
        Assert.Equal(
            ConllReader.Read(CaseFiles.Corpus).SelectMany(static s => s.Words),
            ConllReader.Read(zipped).SelectMany(static s => s.Words));
    }

    [Theory]
    [InlineData("I-PER I-PER", "B-PER I-PER")]
    [InlineData("B-PER I-LOC I-LOC", "B-PER B-LOC I-LOC")]
    [InlineData("O I-PER O I-PER", "O B-PER O B-PER")]
    [InlineData("B-PER B-PER I-PER", "B-PER B-PER I-PER")]
    public void An_inside_label_that_continues_nothing_becomes_a_beginning(string given, string mended)
    {
        using TempFolder folder = new();
        string content = string.Join('\n', given.Split(' ').Select(static label => "x\t" + label));
        LabelledSentence sentence = Assert.Single(ConllReader.Read(folder.Write("a.conll", content)));
        Assert.Equal(mended.Split(' '), sentence.Labels);
    }

    [Theory]
    [InlineData("x\tO\n\ny\n", 3)]
    [InlineData("x\tO\ny\tPER\n", 2)]
    [InlineData("x\tB-\n", 1)]
    [InlineData("x\tE-PER\n", 1)]
    [InlineData("\tO\n", 1)]
    [InlineData("x\tO\t\n", 1)]
    public void A_malformed_line_is_named_with_its_file(string content, int line)
    {
        using TempFolder folder = new();
        string path = folder.Write("bad.conll", content);
        FormatException error = Assert.Throws<FormatException>(() => ConllReader.Read(path).ToArray());
        Assert.Contains($"{path}, line {line}:", error.Message, StringComparison.Ordinal);
    }
}
