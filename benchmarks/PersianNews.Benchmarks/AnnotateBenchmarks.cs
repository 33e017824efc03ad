using BenchmarkDotNet.Attributes;
using PersianNews.Archives;

namespace PersianNews.Benchmarks;

/// <summary>
/// Annotating JSON lines from memory to memory with one worker. One operation is one token, so a mean of 4 µs is 250,000 tokens a second.
/// </summary>
[MemoryDiagnoser]
public class AnnotateBenchmarks
{
    private readonly ArchiveAnnotator _pipeline = new(NewsPipeline.Default);
    private readonly ArchiveAnnotator _ready = new(AnnotateInput.Ready());
    private readonly byte[] _plain = AnnotateInput.Make(escaped: false);
    private readonly byte[] _escaped = AnnotateInput.Make(escaped: true);
    private readonly AnnotateOptions _options = new() { Workers = 1 };

    /// <summary>The whole way: reading, tokens, sentences, tags, entities, writing.</summary>
    [Benchmark(OperationsPerInvoke = AnnotateInput.Tokens, Baseline = true)]
    public Task<ArchiveSummary> Annotate() => Run(_pipeline, _plain, _options);

    /// <summary>Reading and writing alone.</summary>
    [Benchmark(OperationsPerInvoke = AnnotateInput.Tokens)]
    public Task<ArchiveSummary> ReadAndWrite() => Run(_ready, _plain, _options);

    /// <summary>Reading and writing alone, where every letter of the input is written as an escape.</summary>
    [Benchmark(OperationsPerInvoke = AnnotateInput.Tokens)]
    public Task<ArchiveSummary> ReadEscapedAndWrite() => Run(_ready, _escaped, _options);

    /// <summary>Reading and writing alone, with tokens and with offsets in UTF-8 bytes.</summary>
    [Benchmark(OperationsPerInvoke = AnnotateInput.Tokens)]
    public Task<ArchiveSummary> ReadAndWriteTokensInUtf8() =>
        Run(_ready, _plain, _options with { IncludeTokens = true, Offsets = OffsetUnit.Utf8 });

    private static Task<ArchiveSummary> Run(ArchiveAnnotator annotator, byte[] input, AnnotateOptions options) =>
        annotator.FilterAsync(new MemoryStream(input), Stream.Null, options);
}
