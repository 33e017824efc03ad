using System.Buffers;

namespace PersianNews.Normalization;

/// <summary>A change of text that can be run piece by piece.</summary>
internal interface ITextStage
{
    /// <summary>Changes as much of <paramref name="source"/> as fits and, unless <paramref name="isFinal"/>, as more text cannot affect.</summary>
    /// <returns>Done, or DestinationTooSmall, or NeedMoreData when not final; what was read was changed as it would be in the whole text.</returns>
    OperationStatus Run(ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets, bool isFinal, out int read, out int written);
}
