using PersianNews.Tagging;

namespace PersianNews.Tests.Tagging;

public class LabelSetTests
{
    private static readonly LabelSet Labels = new(["LOC", "PER"]);

    [Fact]
    public void Labels_are_in_pairs_behind_O()
    {
        Assert.Equal(["O", "B-LOC", "I-LOC", "B-PER", "I-PER"], Labels.Names);
        Assert.Equal(5, Labels.Count);
        Assert.Equal(["LOC", "PER"], Labels.Types.ToArray().Select(static t => t.Name));
    }

    [Theory]
    [InlineData("O", false, false)]
    [InlineData("B-LOC", true, false)]
    [InlineData("I-LOC", false, true)]
    [InlineData("B-PER", true, false)]
    [InlineData("I-PER", false, true)]
    public void A_label_begins_or_continues_or_neither(string name, bool begins, bool continues)
    {
        int label = Labels.IndexOf(name);
        Assert.Equal(begins, LabelSet.IsBegin(label));
        Assert.Equal(continues, LabelSet.IsInside(label));
        if (begins || continues)
            Assert.Equal(name[2..], Labels.TypeOf(label).Name);
    }

    [Fact]
    public void An_inside_label_follows_only_its_own_mention()
    {
        string[] allowed = ["B-LOC I-LOC", "I-LOC I-LOC", "B-PER I-PER", "I-PER I-PER"];
        for (int previous = 0; previous < Labels.Count; previous++)
        {
            for (int next = 0; next < Labels.Count; next++)
            {
                bool expected = !LabelSet.IsInside(next) || allowed.Contains($"{Labels.Names[previous]} {Labels.Names[next]}");
                Assert.Equal(expected, LabelSet.MayFollow(previous, next));
            }
        }
    }

    [Theory]
    [InlineData(0, 16)]
    [InlineData(7, 16)]
    [InlineData(8, 32)]
    [InlineData(127, 256)]
    public void Rows_are_whole_vectors(int types, int stride) =>
        Assert.Equal(stride, new LabelSet(Enumerable.Range(0, types).Select(static i => $"T{i}")).Stride);

    [Fact]
    public void An_unknown_name_has_no_label()
    {
        Assert.Equal(-1, Labels.IndexOf("B-ORG"));
        Assert.Equal(-1, Labels.IndexOf(""));
    }
}
