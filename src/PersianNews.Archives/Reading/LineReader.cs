using System.Buffers;

namespace PersianNews.Archives.Reading;

/// <summary>
/// Reads a UTF-8 stream line by line without making strings. A byte order mark at the start is passed over;
/// lines end at LF, and a CR before it is not part of the line.
/// </summary>
internal sealed class LineReader(Stream stream, int maxLineBytes) : IDisposable
{
    private const int FirstSize = 128 << 10;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _searched;
    private int _end;
    private bool _ended;
    private bool _reading;

    /// <summary>The line read last, without its end. Valid until the next read; empty where it was too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Number of the line read last, from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>Whether the line read last has more bytes than allowed; its bytes are gone.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Whether the next read takes a line already in memory, without waiting for the stream.</summary>
    public bool HasBufferedLine => _ended || _buffer.AsSpan(_start, _end - _start).Contains((byte)'\n');

    /// <summary>Reads the next line.</summary>
    /// <returns>False at the end of the stream.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        TooLong = false;
        while (true)
        {
            int found = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                int lineEnd = _searched + found;
                Take(lineEnd, lineEnd + 1);
                return true;
            }

            _searched = _end;
            if (_end - _start > maxLineBytes)
            {
                TooLong = true;
                _start = _searched = _end = 0;
            }

            if (_ended)
            {
                if (_start == _end && !TooLong)
                    return false;
                Take(_end, _end);
                return true;
            }

            await FillAsync(cancellationToken);
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        // A read that was called off may still write into the buffer, see AbandonableStream.
        if (!_reading && _buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Take(int lineEnd, int next)
    {
        int length = lineEnd - _start;
        if (length > 0 && _buffer[lineEnd - 1] == (byte)'\r')
            length--;
        TooLong |= length > maxLineBytes;
        Line = TooLong ? default : _buffer.AsMemory(_start, length);
        LineNumber++;
        _start = _searched = next;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        bool first = LineNumber == 0 && _start == 0 && _end < 3 && !TooLong;
        _reading = true;
        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _reading = false;
        _ended = read == 0;
        _end += read;
        if (first && _end >= 3 && _buffer.AsSpan(0, 3).SequenceEqual("\uFEFF"u8))
            _start = _searched = 3;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _searched -= _start;
            _end -= _start;
            _start = 0;
        }

        if (_end < _buffer.Length)
            return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked(_buffer.Length * 2));
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
