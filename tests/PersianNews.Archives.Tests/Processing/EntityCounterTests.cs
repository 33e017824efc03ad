using PersianNews.Archives.Processing;
using PersianNews.Tagging;

namespace PersianNews.Archives.Tests.Processing;

public class EntityCounterTests
{
    [Fact]
    public void Entities_are_ordered_by_mentions_and_then_by_name()
    {
        EntityCounter counter = new();
        counter.Add(EntityType.Location, "قم", 2);
        counter.Add(EntityType.Location, "اهواز", 2);
        counter.Add(EntityType.Person, "رضا", 1);
        counter.Add(EntityType.Person, "رضا", 4);
        Assert.Equal(
            [new EntityCount(EntityType.Person, "رضا", 5, 2), new(EntityType.Location, "اهواز", 2, 1), new(EntityType.Location, "قم", 2, 1)],
            counter.Top(10).AsEnumerable());
    }

    [Fact]
    public void Rare_names_are_forgotten_and_frequent_ones_are_not()
    {
        EntityCounter counter = new(capacity: 10);
        for (int i = 0; i < 1000; i++)
        {
            counter.Add(EntityType.Person, $"name {i}", 1);
            counter.Add(EntityType.Location, "تهران", 1);
        }

        Assert.Equal(new EntityCount(EntityType.Location, "تهران", 1000, 1000), counter.Top(1)[0]);
        Assert.InRange(counter.Top(1000).Length, 1, 20);
    }
}
