using PersianNews.Tagging;

namespace PersianNews.Tests.Tagging;

public class FeatureHashTests
{
    [Fact]
    public void Hashes_are_part_of_the_model_format_and_do_not_change()
    {
        Assert.Equal(0x2AD0938B4C26D017ul, FeatureHash.Of(""));
        Assert.Equal(0x1A2CA8020FD5BB01ul, FeatureHash.Of("تهران"));
        Assert.Equal(0xCB2E1A5F2C450DEAul, FeatureHash.Mix(1, 2));
    }

    [Fact]
    public void Words_of_all_lengths_have_hashes_of_their_own()
    {
        HashSet<ulong> seen = [];
        for (int length = 0; length <= 48; length++)
        {
            Assert.True(seen.Add(FeatureHash.Of(new string('\0', length))));
            Assert.True(seen.Add(FeatureHash.Of(new string('ا', length)) + (length == 0 ? 1ul : 0)));
        }
    }

    [Fact]
    public void The_order_counts()
    {
        Assert.NotEqual(FeatureHash.Of("ab"), FeatureHash.Of("ba"));
        Assert.NotEqual(FeatureHash.Mix(1, 2), FeatureHash.Mix(2, 1));
    }
}
