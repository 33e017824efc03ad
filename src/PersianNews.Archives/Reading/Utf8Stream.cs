using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace PersianNews.Archives.Reading;

/// <summary>
/// Gives text of any encoding as UTF-8. A byte order mark decides, else the encoding told, else it is UTF-8 already and passed on as it
/// is. What is no text in UTF-16, half a surrogate pair, becomes bytes that are no UTF-8 either, so that whoever checks its record finds it.
/// </summary>
internal sealed class Utf8Stream(Stream inner, Encoding? told) : ForwardStream
{
    private const int BlockSize = 32 << 10;
    private const int MostBytesOfChar = 3;
    private const int LongestMark = 3;

    private readonly byte[] _raw = new byte[BlockSize];
    private readonly char[] _chars = new char[BlockSize + 1];
    private readonly byte[] _utf8 = new byte[(BlockSize + 1) * MostBytesOfChar];
    private Encoding? _encoding;
    private Decoder? _decoder;
    private int _rawEnd;
    private int _charCount;
    private int _utf8Start;
    private int _utf8End;
    private bool _ended;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
            return 0;
        if (_encoding is null)
            await DecideAsync(cancellationToken);
        while (_utf8Start == _utf8End)
        {
            if (_ended)
                return 0;
            if (_encoding == Encoding.UTF8)
                return await inner.ReadAsync(buffer, cancellationToken);
            int read = await inner.ReadAsync(_raw.AsMemory(_rawEnd), cancellationToken);
            _ended = read == 0;
            _rawEnd += read;
            Convert();
        }

        int count = Math.Min(buffer.Length, _utf8End - _utf8Start);
        _utf8.AsMemory(_utf8Start, count).CopyTo(buffer);
        _utf8Start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    // Waits for no more bytes than a mark may need: whoever writes to us may wait for an answer first.
    private async ValueTask DecideAsync(CancellationToken cancellationToken)
    {
        while (_rawEnd < LongestMark && (_rawEnd == 0 || _raw[0] is 0xFF or 0xFE or 0xEF))
        {
            int read = await inner.ReadAsync(_raw.AsMemory(_rawEnd), cancellationToken);
            _ended |= read == 0;
            _rawEnd += read;
            if (_ended)
                break;
        }

        (Encoding? marked, int length) = TextEncodings.OfMark(_raw.AsSpan(0, _rawEnd));
        _encoding = marked ?? told ?? Encoding.UTF8;
        if (_encoding.CodePage == Encoding.UTF8.CodePage)
            _encoding = Encoding.UTF8;
        _raw.AsSpan(length, _rawEnd - length).CopyTo(_raw);
        _rawEnd -= length;
        if (_encoding == Encoding.UTF8)
        {
            _raw.AsSpan(0, _rawEnd).CopyTo(_utf8);
            _utf8End = _rawEnd;
        }
        else if (!IsUtf16)
        {
            _decoder = _encoding.GetDecoder();
        }

        if (_encoding != Encoding.UTF8 && (_rawEnd > 0 || _ended))
            Convert();
    }

    private bool IsUtf16 => _encoding!.CodePage == Encoding.Unicode.CodePage || _encoding.CodePage == Encoding.BigEndianUnicode.CodePage;

    private void Convert()
    {
        if (_decoder is null)
            TakeUtf16();
        else
            TakeDecoded(_decoder);
        _utf8Start = _utf8End = 0;
        Span<char> chars = _chars.AsSpan(0, _charCount);
        while (!chars.IsEmpty)
        {
            OperationStatus status = Utf8.FromUtf16(
                chars, _utf8.AsSpan(_utf8End), out int taken, out int written, replaceInvalidSequences: false, isFinalBlock: _ended);
            _utf8End += written;
            chars = chars[taken..];
            if (status == OperationStatus.NeedMoreData)
                break;
            if (status != OperationStatus.InvalidData)
                continue;
            AppendHalf(chars[0]);
            chars = chars[1..];
        }

        chars.CopyTo(_chars);
        _charCount = chars.Length;
    }

    private void TakeUtf16()
    {
        int count = Math.Min(_rawEnd / 2, _chars.Length - _charCount);
        Span<char> target = _chars.AsSpan(_charCount, count);
        MemoryMarshal.Cast<byte, char>(_raw.AsSpan(0, count * 2)).CopyTo(target);
        if (_encoding!.CodePage == Encoding.BigEndianUnicode.CodePage)
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(target), MemoryMarshal.Cast<char, ushort>(target));
        _charCount += count;
        _raw.AsSpan(count * 2, _rawEnd - count * 2).CopyTo(_raw);
        _rawEnd -= count * 2;
        if (!_ended || _rawEnd == 0)
            return;
        // A last byte without its other half.
        _chars[_charCount++] = '\uDC00';
        _rawEnd = 0;
    }

    private void TakeDecoded(Decoder decoder)
    {
        decoder.Convert(_raw.AsSpan(0, _rawEnd), _chars.AsSpan(_charCount), flush: _ended, out int used, out int made, out _);
        _charCount += made;
        _raw.AsSpan(used, _rawEnd - used).CopyTo(_raw);
        _rawEnd -= used;
    }

    private void AppendHalf(char surrogate)
    {
        _utf8[_utf8End++] = (byte)(0xE0 | surrogate >> 12);
        _utf8[_utf8End++] = (byte)(0x80 | surrogate >> 6 & 0x3F);
        _utf8[_utf8End++] = (byte)(0x80 | surrogate & 0x3F);
    }
}
