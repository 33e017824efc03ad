using System.Collections.Immutable;
using PersianNews.Articles;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Tests.Entities;

/// <summary>A text with its mentions marked as <c>[N:TYPE name]</c>, resolved.</summary>
internal sealed class EntityCase
{
    public EntityCase(string marked, EntityResolver? resolver = null)
    {
        string text = "";
        List<Mention> mentions = [];
        List<string> labels = [];
        while (marked.Length > 0)
        {
            int open = marked.IndexOf('[', StringComparison.Ordinal);
            if (open < 0)
                break;
            int colon = marked.IndexOf(':', open);
            int blank = marked.IndexOf(' ', colon);
            int close = marked.IndexOf(']', blank);
            text += marked[..open];
            string name = marked[(blank + 1)..close];
            mentions.Add(new Mention(new TextSpan(text.Length, name.Length), new EntityType(marked[(colon + 1)..blank]), 0.9f, -1));
            labels.Add(marked[(open + 1)..colon]);
            text += name;
            marked = marked[(close + 1)..];
        }

        Text = text + marked;
        Mentions = [.. mentions];
        Labels = [.. labels];
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        WordTokenizer.Default.Tokenize(Text, tokens);
        SentenceSplitter.Default.Split(Text, tokens.ToArray(), sentences);
        resolver ??= EntityResolver.Default;
        ResolverSession session = resolver.Rent();
        ImmutableArray<Entity> entities = session.Resolve(Text, tokens.ToArray(), sentences.ToArray(), Mentions);
        List<(TextSpan Phrase, int Mention)> phrases = [];
        SpeakerPhrases.Collect(QuotationReader.Default.Read(Text, tokens.ToArray(), sentences.ToArray(), Mentions), Mentions, phrases);
        Entities = session.AddRoles(Text, tokens.ToArray(), Mentions, entities, phrases.ToArray());
        resolver.Return(session);
    }

    public string Text { get; }

    public Mention[] Mentions { get; }

    public string[] Labels { get; }

    public ImmutableArray<Entity> Entities { get; }

    public Entity this[string label] => Entities[Mentions[Array.IndexOf(Labels, label)].EntityIndex];

    /// <summary>Which mention has which entity, the entities numbered by their first mention.</summary>
    public string Partition => string.Join(' ', Mentions.Select(static m => m.EntityIndex));

    /// <summary>What <see cref="Partition"/> must be by the labels.</summary>
    public string ExpectedPartition => string.Join(' ', Labels.Select(l => Labels.Distinct().ToList().IndexOf(l)));

    public string Property(string label, string name) => name switch
    {
        "name" => this[label].Name,
        "english" => this[label].English ?? "",
        "wikidata" => this[label].Wikidata ?? "",
        "country" => this[label].Country ?? "",
        "type" => this[label].Type.Name,
        "role" => string.Join(" | ", this[label].Roles.Select(r => r.Slice(Text).ToString())),
        _ => throw new ArgumentException($"There is no property {name}."),
    };
}
