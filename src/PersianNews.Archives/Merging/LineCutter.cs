using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Merging;

/// <summary>A line is a record.</summary>
internal sealed class LineCutter(Stream stream) : IRecordCutter
{
    private readonly LineReader _lines = new(stream, Array.MaxLength - 1);
    private readonly ByteBuffer _line = new();

    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await _lines.ReadAsync(cancellationToken))
            return default;
        _line.Clear();
        _line.Append(_lines.Line.Span);
        _line.Append((byte)'\n');
        return _line.Written;
    }

    public void Dispose() => _lines.Dispose();
}
