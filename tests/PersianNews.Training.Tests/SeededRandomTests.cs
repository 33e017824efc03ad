namespace PersianNews.Training.Tests;

public class SeededRandomTests
{
    [Fact]
    public void Numbers_are_those_of_SplitMix64()
    {
        // The published reference sequence of SplitMix64 for seed 0.
        SeededRandom random = new(0);
        Assert.Equal(0xE220A8397B1DCDAFul, random.Next());
        Assert.Equal(0x6E789E6AA1B965F4ul, random.Next());
        Assert.Equal(0x06C45D188009454Ful, random.Next());
    }

    [Fact]
    public void Numbers_stay_below_their_limit_and_reach_all_values()
    {
        SeededRandom random = new(7);
        bool[] met = new bool[10];
        for (int i = 0; i < 1000; i++)
            met[random.Next(10)] = true;
        Assert.DoesNotContain(false, met);
        Assert.Equal(0, random.Next(1));
    }

    [Fact]
    public void Fractions_lie_from_zero_to_below_one_and_average_a_half()
    {
        SeededRandom random = new(7);
        double sum = 0;
        for (int i = 0; i < 10_000; i++)
        {
            float fraction = random.NextSingle();
            Assert.InRange(fraction, 0f, 0.99999994f);
            sum += fraction;
        }

        Assert.InRange(sum / 10_000, 0.48, 0.52);
    }

    [Fact]
    public void Shuffling_keeps_all_items_and_depends_on_the_seed_alone()
    {
        int[] first = Shuffled(3);
        Assert.Equal(first, Shuffled(3));
        Assert.NotEqual(first, Shuffled(4));
        Assert.Equal(Enumerable.Range(0, 100), first.Order());
    }

    private static int[] Shuffled(ulong seed)
    {
        int[] items = [.. Enumerable.Range(0, 100)];
        SeededRandom random = new(seed);
        random.Shuffle(items.AsSpan());
        return items;
    }
}
