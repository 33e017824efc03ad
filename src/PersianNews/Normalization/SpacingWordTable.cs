using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersianNews.Normalization;

/// <summary>What is known of words, by hash, in buckets of one cache line: 32 bits of fingerprint and 32 of <see cref="SpacingEntry"/> a word.</summary>
internal sealed class SpacingWordTable
{
    private const int BucketBits = 13;
    private const int BucketSize = 8;
    private const int LineBytes = 64;

    private readonly ulong[] _slots = GC.AllocateArray<ulong>((BucketSize << BucketBits) + BucketSize, pinned: true);
    private readonly int _first;

    public SpacingWordTable()
    {
        long misplaced = Marshal.UnsafeAddrOfPinnedArrayElement(_slots, 0) & (LineBytes - 1);
        _first = (int)((LineBytes - misplaced) % LineBytes / sizeof(ulong));
    }

    /// <summary>All that is held, in a fixed order.</summary>
    public Span<ulong> Slots => _slots.AsSpan(_first, BucketSize << BucketBits);

    /// <summary>What is known of the word with the given hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SpacingEntry Find(ulong hash)
    {
        ref ulong first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), _first);
        for (uint bucket = BucketOf(hash); ; bucket = Next(bucket))
        {
            ref ulong start = ref Unsafe.Add(ref first, bucket * BucketSize);
            Vector512<ulong> slots = Vector512.LoadUnsafe(ref start);
            Vector512<ulong> fingerprint = Vector512.Create((ulong)FingerprintOf(hash));
            ulong ends = (Vector512.Equals(slots >>> 32, fingerprint) | Vector512.Equals(slots, Vector512<ulong>.Zero)).ExtractMostSignificantBits();
            if (ends != 0) return SpacingEntry.FromBits((uint)Unsafe.Add(ref start, BitOperations.TrailingZeroCount(ends)));
        }
    }

    /// <summary>Adds a word; the first entry for a hash stays.</summary>
    public void Add(ulong hash, SpacingEntry entry)
    {
        Span<ulong> all = Slots;
        for (uint bucket = BucketOf(hash); ; bucket = Next(bucket))
        {
            foreach (ref ulong slot in all.Slice((int)bucket * BucketSize, BucketSize))
            {
                if (slot >> 32 == FingerprintOf(hash)) return;
                if (slot != 0) continue;
                slot = ((ulong)FingerprintOf(hash) << 32) | entry.Bits;
                return;
            }
        }
    }

    private static uint BucketOf(ulong hash) => (uint)((hash * 0x9E3779B97F4A7C15) >> (64 - BucketBits));

    private static uint Next(uint bucket) => (bucket + 1) & ((1 << BucketBits) - 1);

    private static uint FingerprintOf(ulong hash) => (uint)(hash ^ (hash >> 32)) | 1;
}
