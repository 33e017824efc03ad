using System.Runtime.CompilerServices;
using PersianNews.Archives;
using PersianNews.Archives.Indexing.Intake;
using PersianNews.Archives.Reading;

namespace PersianNews.Reports.Reading;

/// <summary>Reads what <c>annotate</c> wrote, record by record. What is no such record is counted and passed over.</summary>
internal sealed class AnnotatedArchive
{
    private const int LargestLine = 512 << 20;

    private readonly List<InputFile> _files = [];

    /// <summary>Checks the paths.</summary>
    /// <exception cref="ArchivePathException">A path does not exist or is no .jsonl file.</exception>
    public AnnotatedArchive(IReadOnlyList<string> paths)
    {
        foreach (string path in paths)
        {
            if (!File.Exists(path))
                throw new ArchivePathException($"input '{path}' does not exist");
            if (RecordFormats.TryMake(path, Path.GetFileName(path)) is not { Format: JsonLinesFormat } file)
                throw new ArchivePathException($"input '{path}' is no annotated archive (.jsonl or .jsonl.gz, as 'persian-news annotate' writes)");
            _files.Add(file);
        }
    }

    /// <summary>Lines of the last reading that hold no annotated record.</summary>
    public long Unreadable { get; private set; }

    /// <summary>What is wrong with the first of these, or null.</summary>
    public string? FirstFault { get; private set; }

    /// <summary>All records, in order.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A compressed file is damaged.</exception>
    public async IAsyncEnumerable<AnnotatedRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Unreadable = 0;
        FirstFault = null;
        foreach (InputFile file in _files)
        {
            await using Stream stream = file.Open(new ByteCounter());
            using LineReader lines = new(stream, LargestLine);
            while (await lines.ReadAsync(cancellationToken))
            {
                if (!lines.TooLong && lines.Line.Span.Trim(" \t\r"u8).IsEmpty)
                    continue;
                string? fault = "the line is too long";
                AnnotatedRecord? record = lines.TooLong ? null : RecordJson.Parse(lines.Line.Span, out fault);
                if (record is not null)
                {
                    yield return record;
                    continue;
                }

                Unreadable++;
                FirstFault ??= $"{file.Name}, line {lines.LineNumber}: {fault}";
            }
        }
    }
}
