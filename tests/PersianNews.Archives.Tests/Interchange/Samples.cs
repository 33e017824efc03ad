using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Archives.Tests.Interchange;

/// <summary>Articles in each format: a plain one, a mention that runs over a line's end, emoji, and text that no one would write.</summary>
internal static class Samples
{
    public static readonly string[] Texts =
    [
        "سرگئی لاوروف در تهران گفت.\nاو از تهران رفت.",
        "😀 خبر: شهر\nتهران 😀😀 و تهران",
        "  تهران\t\u200Cتهران \n\n \u00A0 تهران  ",
        "-DOCSTART- تهران & <b>\"تهران\"</b> ]]> #a\r\nتهران",
        "",
        "   \n",
        "\u0001\uD83D تهران \uFFFF\uFFFE\u0000\uDC00 تهران\u0085 \u2028تهران",
    ];

    /// <summary>Writes all texts in a format, and gives the output's path.</summary>
    public static async Task<string> WriteAsync(TempFolder folder, string output, AnnotateOptions options)
    {
        folder.Write("in.jsonl", string.Concat(Texts.Select((text, i) => JsonSerializer.Serialize(new { id = $"نمونه {i}/<&\t", text }) + "\n")));
        ArchiveSummary summary = await new ArchiveAnnotator(Analyze).AnnotateAsync([folder["in.jsonl"]], folder[output], options);
        Assert.Equal((Texts.Length, 0), (summary.Records, summary.Errors));
        return folder[output];
    }

    /// <summary>The files of a tar file.</summary>
    public static Dictionary<string, string> Files(string path)
    {
        using Stream file = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path);
        using TarReader tar = new(file);
        Dictionary<string, string> files = [];
        while (tar.GetNextEntry() is { } entry)
        {
            using StreamReader text = new(entry.DataStream ?? Stream.Null, new UTF8Encoding(false, throwOnInvalidBytes: true));
            files.Add(entry.Name, text.ReadToEnd());
        }

        return files;
    }

    /// <summary>Every «تهران», and what stands before the line's end before it, is a mention of one place.</summary>
    public static Document Analyze(string text)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        WordTokenizer.Default.Tokenize(text, tokens);
        SentenceSplitter.Default.Split(text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens), sentences);
        List<Mention> mentions = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Span.Slice(text) is not "تهران")
                continue;
            int start = i > 0 && tokens[i - 1].Span.Slice(text) is "شهر" ? tokens[i - 1].Span.Start : tokens[i].Span.Start;
            mentions.Add(new Mention(TextSpan.FromBounds(start, tokens[i].Span.End), EntityType.Location, 0.9f, 0));
        }

        ImmutableArray<Entity> entities = mentions.Count == 0
            ? []
            : [new Entity { Index = 0, Type = EntityType.Location, Name = "تهران", Wikidata = "Q3616", MentionCount = mentions.Count }];
        return new Document { Text = text, Tokens = [.. tokens], Sentences = [.. sentences], Mentions = [.. mentions], Entities = entities };
    }
}
