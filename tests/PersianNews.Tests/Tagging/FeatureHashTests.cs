using PersianNews.Tagging;

namespace PersianNews.Tests.Tagging;

public class FeatureHashTests
{
    [Fact]
    public void Hashes_are_part_of_the_model_format_and_do_not_change()
    {
        Assert.Equal(0x2AD0938B4C26D017ul, FeatureHash.Of(""));
        Assert.Equal(0x1A2CA8020FD5BB01ul, FeatureHash.Of("تهران"));
        Assert.Equal(0xC1FF924DB0C98376ul, FeatureHash.Mix(1, 2));
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
    public void Pairs_of_small_numbers_have_hashes_of_their_own()
    {
        HashSet<ulong> seen = [];
        for (ulong first = 0; first < 300; first++)
        {
            for (ulong second = 0; second < 300; second++)
                Assert.True(seen.Add(FeatureHash.Mix(first, second)), $"{first} and {second} have the hash of another pair");
        }
    }

    [Fact]
    public void The_order_counts()
    {
        Assert.NotEqual(FeatureHash.Of("ab"), FeatureHash.Of("ba"));
        Assert.NotEqual(FeatureHash.Mix(1, 2), FeatureHash.Mix(2, 1));
    }
}
