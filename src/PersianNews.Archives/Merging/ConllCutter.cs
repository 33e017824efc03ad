using PersianNews.Archives.Interchange;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Merging;

/// <summary>A record begins with a line that says so.</summary>
internal sealed class ConllCutter(Stream stream) : IRecordCutter
{
    private readonly LineReader _lines = new(stream, Array.MaxLength - 1);
    private readonly ByteBuffer _record = new();
    private bool _begun;

    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken)
    {
        _record.Clear();
        if (_begun)
            Take();
        while (await _lines.ReadAsync(cancellationToken))
        {
            bool begins = _lines.Line.Span.StartsWith(ConllWriter.DocumentStart);
            if (begins && _begun)
                return _record.Written;
            _begun |= begins;
            Take();
        }

        _begun = false;
        return _record.Written;
    }

    public void Dispose() => _lines.Dispose();

    private void Take()
    {
        _record.Append(_lines.Line.Span);
        _record.Append((byte)'\n');
    }
}
