using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersianNews.Tagging;

/// <summary>
/// A read-only hash table from features to rows of 8-bit weights. Keys stand in buckets of eight 32-bit checks, so that one
/// vector comparison decides a look-up; a full bucket overflows into the next.
/// </summary>
internal sealed class FeatureTable
{
    /// <summary>Keys in a bucket; one 256-bit vector.</summary>
    public const int BucketSize = 8;

    private readonly uint[] _checks;
    private readonly sbyte[] _rows;
    private readonly uint _bucketCount;

    /// <param name="stride">Weights in a row.</param>
    /// <param name="checks">The keys, a whole number of buckets; zero marks a free place.</param>
    /// <param name="rows">The weights, <paramref name="stride"/> for each place in <paramref name="checks"/>.</param>
    public FeatureTable(int stride, uint[] checks, sbyte[] rows)
    {
        Stride = stride;
        _checks = checks;
        _rows = rows;
        _bucketCount = (uint)(checks.Length / BucketSize);
    }

    /// <summary>Weights in a row.</summary>
    public int Stride { get; }

    /// <summary>The keys.</summary>
    public ReadOnlySpan<uint> Checks => _checks;

    /// <summary>The weights.</summary>
    public ReadOnlySpan<sbyte> Rows => _rows;

    /// <summary>Builds a table with about four places in five taken.</summary>
    /// <param name="stride">Weights in a row.</param>
    /// <param name="features">The feature hashes, no two alike.</param>
    /// <param name="weights">Their rows, one after another.</param>
    public static FeatureTable Build(int stride, ReadOnlySpan<ulong> features, ReadOnlySpan<sbyte> weights)
    {
        int buckets = Math.Max(1, (int)((features.Length * 5L / 4 + BucketSize - 1) / BucketSize)) + 1;
        uint[] checks = new uint[buckets * BucketSize];
        sbyte[] rows = new sbyte[checks.Length * stride];
        for (int i = 0; i < features.Length; i++)
        {
            uint check = CheckOf(features[i]);
            int place = (int)BucketOf(features[i], (uint)buckets) * BucketSize;
            // Free places fill from a bucket's front, so walking on place by place crosses into the next bucket only from a full one.
            while (checks[place] != 0 && checks[place] != check)
                place = place + 1 == checks.Length ? 0 : place + 1;

            // Two features that agree in bucket and check share the row of the first: rarer than one in a billion look-ups.
            if (checks[place] == check)
                continue;
            checks[place] = check;
            weights.Slice(i * stride, stride).CopyTo(rows.AsSpan(place * stride));
        }

        return new FeatureTable(stride, checks, rows);
    }

    /// <summary>The feature's row as an offset into <see cref="Rows"/>, or -1 for a feature the table lacks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong feature)
    {
        Vector256<uint> wanted = Vector256.Create(CheckOf(feature));
        uint bucket = BucketOf(feature, _bucketCount);
        while (true)
        {
            Vector256<uint> keys = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_checks), bucket * BucketSize);
            uint hit = Vector256.Equals(keys, wanted).ExtractMostSignificantBits();
            if (hit != 0)
                return ((int)bucket * BucketSize + BitOperations.TrailingZeroCount(hit)) * Stride;
            if (Vector256.EqualsAny(keys, Vector256<uint>.Zero))
                return -1;
            bucket = bucket + 1 == _bucketCount ? 0 : bucket + 1;
        }
    }

    private static uint BucketOf(ulong feature, uint buckets) => (uint)(((feature >> 32) * buckets) >> 32);

    private static uint CheckOf(ulong feature) => (uint)feature | 1;
}
