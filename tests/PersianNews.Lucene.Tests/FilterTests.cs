using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace PersianNews.Lucene.Tests;

/// <summary>Each filter alone, behind a tokenizer of Lucene's.</summary>
public class FilterTests
{
    [Fact]
    public void Search_keys_make_spellings_one() => Assert.Equal(
        ["مسول", "مسول", "کتابها", "امریکا", "f35", "ءء"],
        Streams.Terms(static reader => new PersianSearchKeyFilter(Words(reader)), "مسئول مسؤول كتاب‌ها آمریکا F35 ءء"));

    [Fact]
    public void Stems_are_singular() => Assert.Equal(
        ["کتاب", "خبر", "می‌روند", "ایران"],
        Streams.Terms(static reader => new PersianStemFilter(Words(reader)), "کتاب‌هایشان اخبار می‌روند ایران"));

    [Fact]
    public void Lemmas_of_verbs_are_infinitives() => Assert.Equal(
        ["کتاب", "رفتن", "رفتن", "ایران"],
        Streams.Terms(static reader => new PersianLemmaFilter(Words(reader)), "کتاب‌ها می‌روند نرفتند ایران"));

    [Fact]
    public void Keywords_stay() => Assert.Equal(
        ["کتاب‌ها", "رفتن"],
        Streams.Terms(static reader => new PersianLemmaFilter(new SetKeywordMarkerFilter(Words(reader), AsWritten("کتاب‌ها"))), "کتاب‌ها می‌روند"));

    [Fact]
    public void Stop_words_in_any_spelling_leave_a_gap()
    {
        List<AnalyzedToken> tokens = Streams.Read(
            static reader => new PersianStopFilter(Words(reader), PersianStopWords.Default), "در تهران كه این‌که اینکه باران آمد است");
        Assert.Equal(["تهران 2", "باران 4"], tokens.Select(static token => $"{token.Term} {token.Increment}"));
    }

    [Fact]
    public void Stop_words_of_ones_own_are_folded() => Assert.Equal(
        ["خبر"],
        Streams.Terms(static reader => new PersianStopFilter(Words(reader), PersianStopWords.Of(["مسئول"])), "خبر مسوول"));

    private static WhitespaceTokenizer Words(TextReader reader) => new(LuceneVersion.LUCENE_48, reader);

    private static CharArraySet AsWritten(string word) => new(LuceneVersion.LUCENE_48, [word], ignoreCase: false);
}
