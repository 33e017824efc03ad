using System.Text;
using System.Text.Json;
using PersianNews.Archives.Reading;

namespace PersianNews.Archives.Tests.Reading;

public class JsonRecordParserTests
{
    /// <summary>Cases/records: JSON, then either the fields as id|title|published|text or the fault after an exclamation mark.</summary>
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases/records/records.tsv")))
        {
            if (line.Length > 0 && line[0] != '#')
                cases.Add(line.Split('\t')[0], line.Split('\t')[1]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_record_is_read_or_its_fault_named(string json, string expected)
    {
        Article article = new();
        RecordFault? fault = Parse(Encoding.UTF8.GetBytes(json), article);
        string found = fault is null ? $"{article.Id}|{article.Title ?? "-"}|{article.Published ?? "-"}|{article.Text}" : $"!{fault.Reason}";
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_placed()
    {
        byte[] json = [.. "{\"text\":\"سلام"u8, 0xFF, .. "\"}"u8];
        Assert.Equal("not valid UTF-8 at byte 18 of the line", Parse(json, new Article())!.Reason);
    }

    [Fact]
    public void Lone_surrogates_written_as_escapes_are_kept()
    {
        Article article = new();
        Assert.Null(Parse("""{"text":"\uD83D\u0633 \uDE00\ud83d\ude00"}"""u8, article));
        Assert.Equal("\uD83Dس \uDE00😀", article.Text);
    }

    [Fact]
    public void Every_text_survives_both_ways_of_writing_it()
    {
        Random random = new(5);
        JsonSerializerOptions relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        for (int round = 0; round < 1000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => char.ConvertFromUtf32(random.Next(0xD800))));
            foreach (JsonSerializerOptions? options in (JsonSerializerOptions?[])[null, relaxed])
            {
                Article article = new();
                Assert.Null(Parse(JsonSerializer.SerializeToUtf8Bytes(new { text }, options), article));
                Assert.Equal(text, article.Text);
            }
        }
    }

    private static RecordFault? Parse(ReadOnlySpan<byte> json, Article article) =>
        JsonRecordParser.Parse(json, new FieldNames(RecordFields.Default), article);
}
