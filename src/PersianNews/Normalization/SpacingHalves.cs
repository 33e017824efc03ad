using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersianNews.Normalization;

/// <summary>Both halves of a word that is cut.</summary>
internal readonly ref struct SpacingHalves
{
    /// <summary>Characters of room that are needed.</summary>
    public const int BufferLength = 2 * PlainLetters.Width;

    private readonly ReadOnlySpan<char> _text;
    private readonly SpacingModel _model;

    // The letters, and at least a block of others; empty when the word is not plain.
    private readonly Span<ushort> _letters;

    public SpacingHalves(ReadOnlySpan<char> text, SpacingModel model, Span<ushort> buffer)
    {
        _text = text;
        _model = model;
        if (text.Length > PlainLetters.Width) return;
        buffer.Clear();
        text.CopyTo(MemoryMarshal.Cast<ushort, char>(buffer));
        if (PlainLetters.Count(Vector256.Create<ushort>(buffer)) == text.Length) _letters = buffer;
    }

    /// <summary>What stands before a cut.</summary>
    public SpacingWord Left(int cut) => Part(0, cut);

    /// <summary>What stands after a cut.</summary>
    public SpacingWord Right(int cut) => Part(cut, _text.Length - cut);

    private SpacingWord Part(int start, int length)
    {
        if (_letters.IsEmpty) return SpacingWord.Of(_text.Slice(start, length), _model);
        SpacingWord.OfPlain(ref _letters[start], length, _model, out SpacingWord word);
        return word;
    }
}
