using PersianNews.Tagging;

namespace PersianNews.Tests.Tagging;

public class EntityTypeTests
{
    [Fact]
    public void Types_are_equal_by_name()
    {
        Assert.Equal(EntityType.Person, new EntityType("PER"));
        Assert.NotEqual(EntityType.Person, EntityType.Organization);
        Assert.Equal("LOC", EntityType.Location.ToString());
    }

    [Fact]
    public void The_default_value_has_an_empty_name()
    {
        Assert.Equal("", default(EntityType).Name);
        Assert.Equal("", default(EntityType).ToString());
    }

    [Fact]
    public void A_type_needs_a_name()
    {
        Assert.Throws<ArgumentNullException>(() => new EntityType(null!));
        Assert.Throws<ArgumentException>(() => new EntityType(""));
    }
}
