using PersianNews.Tagging;

namespace PersianNews.Tests.Tagging;

public class FeatureTableTests
{
    private const int Stride = 16;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(5000)]
    public void Finds_every_feature_with_its_row_and_no_other(int count)
    {
        ulong[] features = [.. Enumerable.Range(0, count).Select(static i => FeatureHash.Of($"in{i}"))];
        FeatureTable table = Build(features);
        for (int i = 0; i < count; i++)
            AssertRow(table, features[i], i);
        for (int i = 0; i < 5000; i++)
            Assert.Equal(-1, table.Find(FeatureHash.Of($"out{i}")));
    }

    [Fact]
    public void A_full_bucket_overflows_into_the_next()
    {
        // The upper half of a hash names the bucket: all these want the first one.
        ulong[] features = [.. Enumerable.Range(0, 20).Select(static i => (ulong)(2 * i + 101))];
        FeatureTable table = Build(features);
        for (int i = 0; i < features.Length; i++)
            AssertRow(table, features[i], i);
        Assert.Equal(-1, table.Find(99));
    }

    [Fact]
    public void The_last_bucket_overflows_into_the_first()
    {
        ulong[] features = [.. Enumerable.Range(0, 20).Select(static i => (0xFFFF_FFFFul << 32) + (ulong)(2 * i + 101))];
        FeatureTable table = Build(features);
        for (int i = 0; i < features.Length; i++)
            AssertRow(table, features[i], i);
        Assert.Equal(-1, table.Find((0xFFFF_FFFFul << 32) | 99));
    }

    [Fact]
    public void Features_that_cannot_be_told_apart_share_the_first_row()
    {
        FeatureTable table = Build([100, 101]);
        AssertRow(table, 100, 0);
        AssertRow(table, 101, 0);
    }

    [Fact]
    public void There_is_always_a_free_place()
    {
        for (int count = 0; count < 100; count++)
        {
            FeatureTable table = Build([.. Enumerable.Range(0, count).Select(static i => FeatureHash.Of($"in{i}"))]);
            Assert.Equal(0, table.Checks.Length % FeatureTable.BucketSize);
            Assert.Contains(0u, table.Checks.ToArray());
        }
    }

    private static FeatureTable Build(ulong[] features)
    {
        sbyte[] rows = new sbyte[features.Length * Stride];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = Weight(i / Stride, i % Stride);
        return FeatureTable.Build(Stride, features, rows);
    }

    private static sbyte Weight(int feature, int label) => (sbyte)((feature * 7 + label) % 120 + 1);

    private static void AssertRow(FeatureTable table, ulong feature, int number)
    {
        int row = table.Find(feature);
        Assert.Equal(0, row % Stride);
        for (int label = 0; label < Stride; label++)
            Assert.Equal(Weight(number, label), table.Rows[row + label]);
    }
}
