using System.Text;
using System.Text.Json;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Tokenization;

namespace PersianNews.Archives.Tests.Writing;

public class RecordWriterTests
{
    private const string Text = "😀 وزیر خارجه روسیه، لاوروف.";

    [Fact]
    public void A_record_has_exactly_the_fields_of_the_contract() => Assert.Equal(
        """
        {"id":"n-1","published":"2022-09-14","title":"تیتر «خبر»","sentences":[[3,27]],
        "mentions":[{"start":14,"end":19,"type":"LOC","text":"روسیه","entity":0,"score":0.9876},
        {"start":21,"end":27,"type":"PER","text":"لاوروف","entity":1,"score":1}],
        "entities":[{"id":0,"type":"LOC","name":"روسیه","english":"Russia","wikidata":"Q159","roles":[],"mentions":1},
        {"id":1,"type":"PER","name":"سرگئی لاوروف","english":null,"wikidata":null,
        "roles":[{"text":"وزیر خارجه روسیه","start":3,"end":19}],"mentions":1}],
        "dates":[],"numbers":[],"quotes":[],"source":{}}
        """.ReplaceLineEndings(""),
        Write(OffsetUnit.Utf16, includeTokens: false));

    [Fact]
    public void Tokens_come_last_and_only_when_asked_for()
    {
        using JsonDocument record = JsonDocument.Parse(Write(OffsetUnit.Utf16, includeTokens: true));
        Assert.Equal("tokens", record.RootElement.EnumerateObject().Last().Name);
        Assert.Equal("[[3,7],[8,13]]", record.RootElement.GetProperty("tokens").GetRawText());
    }

    [Fact]
    public void Offsets_in_code_points_slice_the_same_text()
    {
        Rune[] runes = [.. Text.EnumerateRunes()];
        foreach ((int start, int end, string text) in Spans(OffsetUnit.CodePoint))
            Assert.Equal(text, string.Concat(runes[start..end].Select(rune => rune.ToString())));
    }

    [Fact]
    public void Offsets_in_bytes_slice_the_same_text()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Text);
        foreach ((int start, int end, string text) in Spans(OffsetUnit.Utf8))
            Assert.Equal(text, Encoding.UTF8.GetString(bytes[start..end]));
    }

    [Fact]
    public void An_id_that_came_as_a_number_leaves_as_one()
    {
        Article article = new();
        article.Reset("17");
        article.IdIsNumber = true;
        Assert.StartsWith("{\"id\":17,", Write(OffsetUnit.Utf16, includeTokens: false, article));
    }

    private static List<(int Start, int End, string Text)> Spans(OffsetUnit unit)
    {
        using JsonDocument record = JsonDocument.Parse(Write(unit, includeTokens: false));
        JsonElement entities = record.RootElement.GetProperty("entities");
        IEnumerable<JsonElement> spans = record.RootElement.GetProperty("mentions").EnumerateArray()
            .Concat(entities.EnumerateArray().SelectMany(entity => entity.GetProperty("roles").EnumerateArray()));
        return [.. spans.Select(span => (
            span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32(), span.GetProperty("text").GetString()!))];
    }

    private static string Write(OffsetUnit unit, bool includeTokens, Article? article = null)
    {
        article ??= new Article { Id = "n-1", Title = "تیتر «خبر»", Published = "2022-09-14" };
        Document document = new()
        {
            Text = Text,
            Tokens = [new Token(Sample.Span(Text, "وزیر"), TokenKind.Word), new Token(Sample.Span(Text, "خارجه"), TokenKind.Word)],
            Sentences = [new Sentence(Sample.Span(Text, "وزیر خارجه روسیه، لاوروف"), 0, 2)],
            Mentions =
            [
                new Mention(Sample.Span(Text, "روسیه"), EntityType.Location, 0.98764f, 0),
                new Mention(Sample.Span(Text, "لاوروف"), EntityType.Person, 1f, 1),
            ],
            Entities =
            [
                new Entity { Index = 0, Type = EntityType.Location, Name = "روسیه", English = "Russia", Wikidata = "Q159", MentionCount = 1 },
                new Entity
                {
                    Index = 1,
                    Type = EntityType.Person,
                    Name = "سرگئی لاوروف",
                    Roles = [Sample.Span(Text, "وزیر خارجه روسیه")],
                    MentionCount = 1,
                },
            ],
        };
        ByteBuffer output = new();
        using RecordWriter writer = new(unit, includeTokens);
        writer.Write(output, article, document);
        return Encoding.UTF8.GetString(output.Written.Span);
    }
}
