using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews.Benchmarks;

/// <summary>JSON lines of a known number of tokens, written for this benchmark, the same in every run.</summary>
internal static class AnnotateInput
{
    public const int Articles = 2_000;
    public const int SentencesPerArticle = 12;
    public const int TokensPerSentence = 25;
    public const int Tokens = Articles * SentencesPerArticle * TokensPerSentence;

    private const int MentionEvery = 12;
    private const int MentionsPerEntity = 2;

    private static readonly string[] Words =
    [
        "وزیر", "خارجه", "ایران", "در", "تهران", "گفت", "که", "مذاکرات", "با", "علی", "رضایی", "روز", "شنبه", "به", "پایان", "رسید",
        "و", "سازمان", "ملل", "متحد", "از", "این", "توافق", "استقبال", "کرد", "قیمت", "نفت", "بازار", "تیم", "ملی", "فوتبال", "مشهد",
        "می\u200Cشود", "خبرگزاری", "بانک", "مرکزی", "گزارش", "داد", "سال", "گذشته", "درصد", "افزایش", "یافت", "رئیس", "جمهور", "مردم",
    ];

    /// <summary>The input as bytes; letters are written as they are, or as the escapes other tools write.</summary>
    public static byte[] Make(bool escaped)
    {
        Random random = new(1401);
        JsonSerializerOptions options = new()
        {
            Encoder = escaped ? null : System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        StringBuilder lines = new();
        for (int i = 0; i < Articles; i++)
        {
            var record = new { id = $"a{i}", title = Sentence(random), published = "2022-09-14", text = Text(random) };
            lines.Append(JsonSerializer.Serialize(record, options)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    /// <summary>Makes a document of a text with as many mentions as news has, at next to no cost.</summary>
    public static Func<string, Document> Ready()
    {
        Document like = NewsPipeline.Default.Analyze(Text(new Random(1)));
        ImmutableArray<Mention> mentions =
        [
            .. Enumerable.Range(0, like.Tokens.Length / MentionEvery).Select(i =>
                new Mention(new TextSpan(i * 40, 8), EntityType.Person, 0.97123f, i / MentionsPerEntity)),
        ];
        ImmutableArray<Entity> entities =
        [
            .. Enumerable.Range(0, mentions.Length / MentionsPerEntity + 1).Select(i => new Entity
            {
                Index = i,
                Type = EntityType.Person,
                Name = Words[i % Words.Length],
                MentionCount = MentionsPerEntity,
            }),
        ];
        return text => new Document
        {
            Text = text.Length > like.Text.Length ? text : like.Text,
            Tokens = like.Tokens,
            Sentences = like.Sentences,
            Mentions = mentions,
            Entities = entities,
        };
    }

    private static string Text(Random random) =>
        string.Join('\n', Enumerable.Range(0, SentencesPerArticle).Select(_ => Sentence(random)));

    private static string Sentence(Random random) =>
        string.Join(' ', Enumerable.Range(0, TokensPerSentence - 1).Select(_ => Words[random.Next(Words.Length)])) + " .";
}
