using System.Runtime.Intrinsics;

namespace PersianNews.Normalization;

/// <summary>Fills in the offsets of text that was copied as it was.</summary>
internal static class OffsetRun
{
    /// <summary>Writes <paramref name="first"/> and the numbers after it.</summary>
    public static void Fill(Span<int> offsets, int first)
    {
        int i = 0;
        Vector256<int> next = Vector256<int>.Indices + Vector256.Create(first);
        for (; i <= offsets.Length - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            next.CopyTo(offsets[i..]);
            next += Vector256.Create(Vector256<int>.Count);
        }
        for (; i < offsets.Length; i++) offsets[i] = first + i;
    }
}
