using System.Text;
using System.Text.Json;

namespace PersianNews.Archives.Tests.Interchange;

/// <summary>What spaCy's Doc.from_json builds on: tokens that make up the text, entities and sentences on their edges.</summary>
public class SpacyTests
{
    [Fact]
    public async Task Tokens_make_up_the_text_and_all_spans_lie_on_their_edges()
    {
        using TempFolder folder = new();
        string[] lines = File.ReadAllLines(await Samples.WriteAsync(folder, "out.jsonl", new AnnotateOptions { Format = AnnotationFormat.Spacy }));
        Assert.Equal(Samples.Texts.Length, lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            using JsonDocument json = JsonDocument.Parse(lines[i]);
            Rune[] text = [.. json.RootElement.GetProperty("text").GetString()!.EnumerateRunes()];
            (int Start, int End)[] tokens = Spans(json, "tokens");
            // The constructor of Doc joins words, each with one space or none behind it.
            StringBuilder joined = new();
            for (int token = 0; token < tokens.Length; token++)
            {
                Assert.True(tokens[token].Start < tokens[token].End);
                joined.Append(string.Concat(text[tokens[token].Start..tokens[token].End]));
                int next = token + 1 < tokens.Length ? tokens[token + 1].Start : text.Length;
                Assert.InRange(next - tokens[token].End, 0, 1);
                joined.Append(string.Concat(text[tokens[token].End..next]));
                Assert.True(next == tokens[token].End || text[tokens[token].End].Value == ' ');
            }

            Assert.Equal(string.Concat(text), joined.ToString());
            Assert.Equal(Samples.Analyze(Samples.Texts[i]).Mentions.Length, Spans(json, "ents").Length);
            foreach ((int start, int end) in Spans(json, "ents").Concat(Spans(json, "sents")))
            {
                Assert.Contains(tokens, token => token.Start == start);
                Assert.Contains(tokens, token => token.End == end);
            }

            (int Start, int End)[] sentences = Spans(json, "sents");
            Assert.Equal(tokens.Length, sentences.Length == 0 ? tokens.Length : tokens.Count(token => sentences.Any(sentence => sentence.Start <= token.Start && token.End <= sentence.End)));
        }
    }

    [Fact]
    public async Task An_article_reads_as_spaCy_writes_it()
    {
        using TempFolder folder = new();
        string first = File.ReadAllLines(await Samples.WriteAsync(folder, "out.jsonl", new AnnotateOptions { Format = AnnotationFormat.Spacy }))[1];
        Assert.StartsWith(
            """{"text":"😀 خبر: شهر\nتهران 😀😀 و تهران","ents":[{"start":7,"end":16,"label":"LOC","kb_id":"Q3616"},""", first);
    }

    private static (int Start, int End)[] Spans(JsonDocument json, string name) =>
        [.. json.RootElement.GetProperty(name).EnumerateArray().Select(span => (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32()))];
}
