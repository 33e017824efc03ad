using PersianNews.Entities;
using PersianNews.Tagging;

namespace PersianNews.Archives.Processing;

/// <summary>What one batch adds to the summary.</summary>
internal sealed class BatchCounts
{
    public long Records { get; private set; }

    public long Sentences { get; private set; }

    public long Tokens { get; private set; }

    public List<Entity> Entities { get; } = [];

    public Dictionary<EntityType, long> Mentions { get; } = [];

    public void Add(Document document)
    {
        Records++;
        Sentences += document.Sentences.Length;
        Tokens += document.Tokens.Length;
        foreach (Mention mention in document.Mentions)
            Mentions[mention.Type] = Mentions.GetValueOrDefault(mention.Type) + 1;
        foreach (Entity entity in document.Entities)
            Entities.Add(entity);
    }

    public void Clear()
    {
        Records = Sentences = Tokens = 0;
        Entities.Clear();
        Mentions.Clear();
    }
}
