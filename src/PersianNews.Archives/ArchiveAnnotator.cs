using PersianNews.Archives.Interchange;
using PersianNews.Archives.Processing;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Recovery;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives;

/// <summary>
/// Annotates archives: reads records, analyzes them on all cores, writes one JSON object a line in the order of the input.
/// Memory does not grow with the archive. Immutable and safe for use from several threads.
/// </summary>
/// <example>
/// <code>
/// ArchiveAnnotator annotator = new(NewsPipeline.Default);
/// ArchiveSummary summary = await annotator.AnnotateAsync(["archive"], "annotated.jsonl.gz");
/// Console.WriteLine($"{summary.Records} articles, {summary.Errors} errors");
/// </code>
/// </example>
public sealed class ArchiveAnnotator
{
    private readonly Func<string, DateOnly?, Document> _analyze;
    private readonly string? _model;

    /// <summary>Makes an annotator around a pipeline.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pipeline"/> is null.</exception>
    public ArchiveAnnotator(NewsPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        _analyze = pipeline.Analyze;
        _model = pipeline.Tagger.Model.Info.Sha256;
    }

    /// <summary>Makes an annotator around steps of the caller's own.</summary>
    /// <param name="analyze">Makes a document of a text; called from several threads at a time. An exception becomes that record's error.</param>
    /// <exception cref="ArgumentNullException"><paramref name="analyze"/> is null.</exception>
    public ArchiveAnnotator(Func<string, Document> analyze)
    {
        ArgumentNullException.ThrowIfNull(analyze);
        _analyze = (text, _) => analyze(text);
    }

    /// <summary>
    /// Names what decides the analysis beside build and model, such as a checksum of names of one's own; null for nothing. Runs that
    /// differ in it do not resume each other, and their shards are not merged.
    /// </summary>
    public string? AnalysisId { get; init; }

    /// <summary>Opens what the input <c>-</c> reads; the console's input unless told.</summary>
    public Func<Stream> StandardInput { get; init; } = Console.OpenStandardInput;

    /// <summary>How the output is written; for tests that want small chunks and full disks.</summary>
    internal AnnotationFileOptions Writing { get; init; } = new(static () => RunCounts.None);

    /// <summary>
    /// Annotates files and folders into one file, which appears under its name when it is whole. Beside it stand the errors, if there
    /// are any, and a report of the run; for <c>out.jsonl</c> they are <c>out.errors.jsonl</c> and <c>out.run.json</c>.
    /// </summary>
    /// <param name="inputs">
    /// Files (.jsonl, .txt, .csv, .tsv, .html, each also .gz), .zip and .tar.gz of such files, folders of them at any depth, patterns
    /// with <c>*</c> and <c>**</c>, or <c>-</c> for JSON lines on standard input.
    /// </param>
    /// <param name="output">The file to write; gzip where the name ends in <c>.gz</c>. What cannot be read goes to <c>*.errors.jsonl</c> beside it.</param>
    /// <param name="options">How to read and write; <see cref="AnnotateOptions.Default"/> where null.</param>
    /// <param name="progress">Told after every batch of records, from the writing thread.</param>
    /// <param name="cancellationToken">Ends the run early. What was done can be taken up with <see cref="AnnotateOptions.Resume"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArchivePathException">An input or output path cannot be used as given. Nothing was read or written.</exception>
    /// <exception cref="ArchiveResumeException">The earlier run had other settings or another input.</exception>
    /// <exception cref="IOException">The output cannot be written. What was written before can be taken up with <see cref="AnnotateOptions.Resume"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was ended through <paramref name="cancellationToken"/>.</exception>
    public async Task<ArchiveSummary> AnnotateAsync(
        IReadOnlyList<string> inputs,
        string output,
        AnnotateOptions? options = null,
        IProgress<ArchiveProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(output);
        options ??= AnnotateOptions.Default;
        OutputPaths paths = OutputPaths.Of(output);
        OutputFormats.CheckName(options.Format, output);
        ArchiveInputs archive = new(inputs, paths.All, StandardInput, options.Encoding);
        RunIdentity identity = Identities.Of(inputs, options, _model, AnalysisId);
        if (options.Resume && AnnotationFile.TryFinish(paths, identity))
            return RunReport.Read(paths.Report).Summarize(paths.Errors);
        AnnotationRun run = new(_analyze, options, EngineMode.None, progress);
        await using AnnotationFile file = AnnotationFile.Open(paths, identity, Writing with
        {
            Counts = () => run.Counts,
            Resume = options.Resume,
            Compressors = options.Workers,
            Head = OutputFormats.HeadOf(options.Format),
            Foot = OutputFormats.FootOf(options.Format),
        });
        await run.RunAsync(archive, file.Start, WriteAsync, cancellationToken);
        await file.CompleteAsync(() => run.Report(identity, archive.OtherFiles, file));
        return run.Summarize(archive.OtherFiles, paths.Errors);

        ValueTask WriteAsync(RecordBatch batch, int index, CancellationToken token) =>
            file.AppendAsync(batch.OutputOf(index), batch.ErrorOf(index), batch.Records[index].Position, token);
    }

    /// <summary>
    /// Annotates JSON lines as a filter: for every line read one line is written, in order, as soon as it is ready. A record that cannot
    /// be read becomes <c>{"id":…,"error":…}</c>, a blank line stays one.
    /// </summary>
    /// <param name="input">JSON lines in UTF-8; not closed.</param>
    /// <param name="output">Where to write; flushed whenever all that was read is answered, not closed.</param>
    /// <param name="options">How to read and write; <see cref="AnnotateOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="ArgumentNullException">A stream is null.</exception>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The run was ended through <paramref name="cancellationToken"/>.</exception>
    public async Task<ArchiveSummary> FilterAsync(
        Stream input, Stream output, AnnotateOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArchiveInputs archive = new([ArchiveInputs.StandardInput], [], () => input, options?.Encoding);
        AnnotationRun run = new(_analyze, options ?? AnnotateOptions.Default, EngineMode.ErrorsInline, progress: null);
        await run.RunAsync(archive, start: null, WriteAsync, cancellationToken);
        return run.Summarize(otherFiles: 0, errorsPath: null);

        async ValueTask WriteAsync(RecordBatch batch, int index, CancellationToken token)
        {
            if (index < batch.Outcomes.Count - 1)
                return;
            await output.WriteAsync(batch.Output.Written, token);
            await output.FlushAsync(token);
        }
    }
}
