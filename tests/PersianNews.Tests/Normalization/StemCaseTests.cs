using PersianNews.Normalization;

namespace PersianNews.Tests.Normalization;

public class StemCaseTests
{
    public static TheoryData<string, string, string> Cases(string file)
    {
        TheoryData<string, string, string> cases = [];
        foreach (CaseLine line in CaseFile.Read("stemming/" + file)) cases.Add(line.Input, line.Expected, line.Place);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases), "keys.tsv")]
    public void Spellings_of_a_word_have_one_key(string word, string other, string place) =>
        Assert.True(SearchKey.Fold(word) == SearchKey.Fold(other), $"{place}: {SearchKey.Fold(word)} is not {SearchKey.Fold(other)}");

    [Theory]
    [MemberData(nameof(Cases), "stems.tsv")]
    public void Words_have_their_stem(string word, string stem, string place) =>
        Assert.True(Stemmer.Default.Stem(word) == stem, $"{place}: {word} gives {Stemmer.Default.Stem(word)}, not {stem}");

    [Theory]
    [MemberData(nameof(Cases), "lemmas.tsv")]
    public void Words_have_their_lemma(string word, string lemma, string place) =>
        Assert.True(Lemmatizer.Default.Lemmatize(word) == lemma, $"{place}: {word} gives {Lemmatizer.Default.Lemmatize(word)}, not {lemma}");
}
