using PersianNews.Tagging;
using PersianNews.Tests.Architecture;

namespace PersianNews.Tests;

/// <summary>The front door with the default model, on the sample articles.</summary>
public class NewsPipelineTests
{
    [Fact]
    public void Text_is_kept_untouched()
    {
        const string Text = "سلام دنيا.";
        Assert.Same(Text, NewsPipeline.Default.Analyze(Text).Text);
    }

    [Theory]
    [InlineData("هنیه", "PER")]
    [InlineData("لاوروف", "PER")]
    [InlineData("پوتین", "PER")]
    [InlineData("مسکو", "LOC")]
    [InlineData("حماس", "ORG")]
    public void Every_place_of_the_Moscow_sample_that_names_it_is_a_mention(string name, string type)
    {
        string text = File.ReadAllText(RepositoryFiles.PathOf("data/samples/01-moscow-visit.txt"));
        Document document = NewsPipeline.Default.Analyze(text);
        int seen = 0;
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (at + name.Length < text.Length && char.IsLetter(text[at + name.Length]))
                continue;
            int place = at;
            Mention mention = document.Mentions.SingleOrDefault(m => m.Span.Start <= place && m.Span.End >= place + name.Length);
            Assert.True(mention.Type.Name == type, $"{name} at {at} is {mention.Type}");
            seen++;
        }

        Assert.True(seen > 0);
    }

    [Fact]
    public void Mentions_slice_the_original_and_belong_to_entities()
    {
        foreach (string path in Directory.EnumerateFiles(RepositoryFiles.PathOf("data/samples"), "*.txt"))
        {
            Document document = NewsPipeline.Default.Analyze(File.ReadAllText(path));
            int end = 0;
            foreach (Mention mention in document.Mentions)
            {
                Assert.True(mention.Span.Start >= end && mention.Span.End <= document.Text.Length);
                end = mention.Span.End;
                Assert.Equal(document[mention.Span].Trim(), document[mention.Span]);
                Assert.InRange(mention.Score, 0, 1);
                Assert.Equal(mention.Type, document.EntityOf(mention).Type);
            }

            Assert.Equal(document.Mentions.Length, document.Entities.Sum(static e => e.MentionCount));
        }
    }

    [Fact]
    public async Task Many_texts_come_back_in_order()
    {
        string[] texts = ["یک خبر", "", "دو خبر"];
        Assert.Equal(texts, NewsPipeline.Default.AnalyzeMany(texts).Select(static d => d.Text));
        List<string> seen = [];
        await foreach (Document document in NewsPipeline.Default.AnalyzeAsync(Later(texts)))
            seen.Add(document.Text);
        Assert.Equal(texts, seen);
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => NewsPipeline.Default.Analyze(null!));
        Assert.Throws<ArgumentNullException>(() => NewsPipeline.Default.AnalyzeMany(null!));
        Assert.Throws<ArgumentNullException>(() => new NewsPipeline(null!));
    }

    [Fact]
    public void The_default_model_says_what_it_was_trained_on()
    {
        TaggerModelInfo info = Tagger.Default.Model.Info;
        Assert.Contains("news-train.jsonl", info.Corpora);
        Assert.NotEmpty(info.Texts);
        Assert.NotEmpty(info.Lexicons);
        Assert.Equal(64, info.Sha256.Length);
        Assert.Equal(["EVT", "FAC", "LOC", "ORG", "PER", "PRO"], Tagger.Default.Model.EntityTypes.Select(static t => t.Name));
    }

    private static async IAsyncEnumerable<string> Later(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            await Task.Yield();
            yield return text;
        }
    }
}
