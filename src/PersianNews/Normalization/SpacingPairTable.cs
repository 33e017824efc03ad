using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersianNews.Normalization;

/// <summary>How much more often two words stand joined by a half-space than apart, by hash: 28 bits of fingerprint and four of level a pair.</summary>
internal sealed class SpacingPairTable
{
    private const int SlotBits = 17;
    private const int FingerprintBits = 28;

    // Slots looked at in one go.
    private const int Lookahead = 8;

    // The first ones again at the end, so that no look-up runs over it.
    private readonly uint[] _slots = new uint[(1 << SlotBits) + Lookahead - 1];

    // A bit for each value that some bits of a fingerprint held have. Small enough to stay in the processor's caches, which the slots are not.
    private const int FilterBits = 19;

    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    /// <summary>All that is held, in a fixed order; changed only by way of <see cref="Set"/>.</summary>
    public ReadOnlySpan<uint> Slots => _slots.AsSpan(0, 1 << SlotBits);

    /// <summary>Whether the level of a pair may be other than 0; says no to most pairs that are not held, without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(ulong left, ulong right)
    {
        uint bit = FilterBitOf(FingerprintOf(HashOf(left, right)));
        return ((_filter[bit >> 6] >> (int)bit) & 1) != 0;
    }

    /// <summary>The level of a pair: 0 for unknown, 8 for as often joined as apart, by powers of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong left, ulong right)
    {
        ulong hash = HashOf(left, right);
        Vector256<uint> fingerprint = Vector256.Create(FingerprintOf(hash));
        for (uint slot = SlotOf(hash); ; slot = (slot + Lookahead) & ((1u << SlotBits) - 1))
        {
            Vector256<uint> slots = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_slots), slot);
            uint ends = (Vector256.Equals(slots >>> 4, fingerprint) | Vector256.Equals(slots, Vector256<uint>.Zero)).ExtractMostSignificantBits();
            if (ends != 0) return (int)(_slots[slot + (uint)BitOperations.TrailingZeroCount(ends)] & 15);
        }
    }

    /// <summary>Adds a pair; the first level for it stays.</summary>
    public void Add(ulong left, ulong right, int level)
    {
        ulong hash = HashOf(left, right);
        uint slot = SlotOf(hash);
        while (_slots[slot] != 0)
        {
            if (_slots[slot] >>> 4 == FingerprintOf(hash)) return;
            slot = (slot + 1) & ((1u << SlotBits) - 1);
        }
        Set(slot, (FingerprintOf(hash) << 4) | (uint)level);
    }

    /// <summary>Fills a slot with what <see cref="Slots"/> held.</summary>
    public void Set(uint slot, uint value)
    {
        _slots[slot] = value;
        if (value == 0) return;
        uint bit = FilterBitOf(value >>> 4);
        _filter[bit >> 6] |= 1ul << (int)bit;
        if (slot < Lookahead - 1) _slots[slot + (1u << SlotBits)] = value;
    }

    private static ulong HashOf(ulong left, ulong right) => ((left * 0xC2B2AE3D27D4EB4F) ^ right) * 0xBF58476D1CE4E5B9;

    private static uint SlotOf(ulong hash) => (uint)((hash * 0x9E3779B97F4A7C15) >> (64 - SlotBits));

    private static uint FilterBitOf(uint fingerprint) => fingerprint >>> (FingerprintBits - FilterBits);

    private static uint FingerprintOf(ulong hash) => (uint)((hash ^ (hash >> 32)) & ((1 << FingerprintBits) - 1)) | 1;
}
