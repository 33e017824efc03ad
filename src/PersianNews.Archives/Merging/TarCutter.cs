using System.Formats.Tar;
using PersianNews.Archives.Interchange;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Merging;

/// <summary>The files of a record have its number in their names; files without number belong to the tar file as a whole.</summary>
internal sealed class TarCutter(Stream stream) : IRecordCutter
{
    private readonly TarReader _tar = new(stream, leaveOpen: true);
    private readonly TarOutput _output = new();
    private readonly ByteBuffer _record = new();
    private TarEntry? _next;
    private bool _begun;

    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken)
    {
        _record.Clear();
        if (!_begun)
            await AdvanceAsync(cancellationToken);
        _begun = true;
        long number = _next is null ? 0 : TarOutput.NumberOf(_next.Name);
        while (_next is not null && TarOutput.NumberOf(_next.Name) == number)
        {
            using MemoryStream content = new();
            if (_next.DataStream is not null)
                await _next.DataStream.CopyToAsync(content, cancellationToken);
            if (content.Length < _next.Length)
                throw new InvalidDataException("it ends too early");
            _output.Write(_record, _next.Name, content.GetBuffer().AsMemory(0, (int)content.Length));
            await AdvanceAsync(cancellationToken);
        }

        return _record.Written;
    }

    public void Dispose()
    {
        _tar.Dispose();
        _output.Dispose();
    }

    private async Task AdvanceAsync(CancellationToken cancellationToken)
    {
        try
        {
            do
                _next = await _tar.GetNextEntryAsync(cancellationToken: cancellationToken);
            while (_next is not null && TarOutput.NumberOf(_next.Name) == 0);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException("it ends too early");
        }
    }
}
