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

    /// <summary>Reads what stands before a cut and what after it.</summary>
    public void Read(int cut, out SpacingWord left, out SpacingWord right)
    {
        if (_letters.IsEmpty)
        {
            left = SpacingWord.Of(_text[..cut], _model);
            right = SpacingWord.Of(_text[cut..], _model);
            return;
        }
        SpacingWord.OfPlain(ref _letters[0], cut, _model, out left);
        SpacingWord.OfPlain(ref _letters[cut], _text.Length - cut, _model, out right);
    }
}
