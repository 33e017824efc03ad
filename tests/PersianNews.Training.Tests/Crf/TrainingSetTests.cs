using PersianNews.Tagging;
using PersianNews.Training.Corpora;
using PersianNews.Training.Crf;

namespace PersianNews.Training.Tests.Crf;

public class TrainingSetTests
{
    [Fact]
    public void Pairs_rarer_than_asked_are_left_out_and_the_others_keep_their_counts()
    {
        TrainingSet all = Read(1);
        TrainingSet frequent = Read(2);
        Dictionary<ulong, int> counts = all.Features.ToDictionary(static f => f.Key, f => all.CountOf(f.Value));
        Assert.True(frequent.FeatureCount < all.FeatureCount);
        Assert.Equal(Enumerable.Range(0, frequent.FeatureCount), frequent.Features.Select(static f => f.Value).Order());
        Assert.All(frequent.Features, f => Assert.Equal(counts[f.Key], frequent.CountOf(f.Value)));

        Dictionary<int, ulong> names = frequent.Features.ToDictionary(static f => f.Value, static f => f.Key);
        Dictionary<int, ulong> allNames = all.Features.ToDictionary(static f => f.Value, static f => f.Key);
        for (int token = 0; token < all.TokenCount; token++)
        {
            ulong[] expected = [.. all.ExtraFeatures(token).ToArray().Where(f => all.CountOf(f) >= 2).Select(f => allNames[f])];
            Assert.Equal(expected, frequent.ExtraFeatures(token).ToArray().Select(f => names[f]));
        }
    }

    private static TrainingSet Read(int minPairCount)
    {
        TrainingSet set = new(new LabelSet(["LOC", "ORG", "PER"]), WordClasses.None, PhraseLexicon.None);
        foreach (LabelledSentence sentence in ConllReader.Read(CaseFiles.Corpus))
            set.Add(sentence);
        set.Complete(minPairCount);
        return set;
    }
}
