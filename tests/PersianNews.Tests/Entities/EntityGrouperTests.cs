using System.Collections.Immutable;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews.Tests.Entities;

public class EntityGrouperTests
{
    [Fact]
    public void Spellings_of_one_name_are_one_entity()
    {
        (ImmutableArray<Entity> entities, Mention[] mentions) = Group("علی رضایی|PER", "قم|LOC", "عل\u064A  رضا\u064A\u064A|PER", "علی\u200Cرضایی|PER"); // ARABIC YEH, half-space
        Assert.Equal([0, 1, 0, 0], mentions.Select(static m => m.EntityIndex));
        Assert.Equal(["علی رضایی", "قم"], entities.Select(static e => e.Name));
        Assert.Equal([3, 1], entities.Select(static e => e.MentionCount));
        Assert.Equal([0, 1], entities.Select(static e => e.Index));
    }

    [Fact]
    public void The_same_name_of_another_type_is_another_entity()
    {
        (ImmutableArray<Entity> entities, _) = Group("کرمان|LOC", "کرمان|ORG");
        Assert.Equal([EntityType.Location, EntityType.Organization], entities.Select(static e => e.Type));
    }

    [Fact]
    public void A_text_without_mentions_has_no_entity() => Assert.Empty(EntityGrouper.Group("خبری نیست", []));

    [Fact]
    public void Names_of_marks_and_giant_names_do_no_harm()
    {
        (ImmutableArray<Entity> entities, Mention[] mentions) = Group("\u064B\u064C|PER", "\uD800|PER", new string('ب', 100_000) + "|ORG");
        Assert.Equal(3, mentions.Length);
        Assert.All(mentions, m => Assert.InRange(m.EntityIndex, 0, entities.Length - 1));
    }

    /// <summary>Groups names given as <c>name|TYPE</c>, put one after another into a text.</summary>
    private static (ImmutableArray<Entity> Entities, Mention[] Mentions) Group(params string[] names)
    {
        string text = "";
        List<Mention> mentions = [];
        foreach (string[] parts in names.Select(static n => n.Split('|')))
        {
            mentions.Add(new Mention(new TextSpan(text.Length, parts[0].Length), new EntityType(parts[1]), 1, -1));
            text += parts[0] + "، ";
        }

        Mention[] array = [.. mentions];
        return (EntityGrouper.Group(text, array), array);
    }
}
