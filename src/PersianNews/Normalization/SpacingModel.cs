using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersianNews.Normalization;

/// <summary>Weights and words learned from edited text, by which the spacing stage decides. Immutable and thread-safe.</summary>
internal sealed class SpacingModel
{
    public const int WeightBits = 19;
    public const int EntryBits = 17;

    /// <summary>One unit of a score is this part of a unit of log-odds.</summary>
    public const double Scale = 16;

    // Entries looked at in one go.
    private const int Lookahead = 8;

    private const uint Magic = 0x50534E50; // PNSP
    private const int Version = 1;
    private const string Resource = "PersianNews.spacing.bin";

    private static readonly Lazy<SpacingModel> LazyDefault = new(LoadDefault);

    private readonly sbyte[] _weights;
    private readonly uint[] _entries;

    /// <summary>Makes a model of 2^18 weights and 2^17 entries, each of a 22-bit fingerprint, two bits of sides, four of level and four of class.</summary>
    public SpacingModel(sbyte[] weights, uint[] entries)
    {
        _weights = weights;
        // The first ones again at the end, so that no look-up runs over it.
        _entries = [.. entries, .. entries.AsSpan(0, Lookahead - 1)];
    }

    /// <summary>The model that comes with the library.</summary>
    public static SpacingModel Default => LazyDefault.Value;

    /// <summary>The weight at an index that <see cref="SpacingFeatures"/> gave.</summary>
    public sbyte Weight(uint index) => _weights[SlotOf(index)];

    public static uint SlotOf(uint feature) => feature >>> (SpacingFeatures.IndexBits - WeightBits);

    /// <summary>What is known of the word with the given hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SpacingEntry Find(ulong hash)
    {
        uint fingerprint = FingerprintOf(hash);
        for (uint slot = SlotOf(hash); ; slot = (slot + Lookahead) & ((1u << EntryBits) - 1))
        {
            Vector256<uint> entries = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_entries), slot);
            uint ends = (Vector256.Equals(entries >>> 10, Vector256.Create(fingerprint)) | Vector256.Equals(entries, Vector256<uint>.Zero))
                .ExtractMostSignificantBits();
            if (ends != 0) return SpacingEntry.FromBits(_entries[slot + (uint)BitOperations.TrailingZeroCount(ends)]);
        }
    }

    /// <summary>How much more often two words stand joined by a half-space than apart: 0 for unknown, 8 for equally often, by powers of two.</summary>
    public int FindPair(ulong left, ulong right) => Find(PairHash(left, right)).Level;

    /// <summary>The hash under which a pair of words is kept.</summary>
    public static ulong PairHash(ulong left, ulong right) => ((left * 0xC2B2AE3D27D4EB4F) ^ right) * 0xBF58476D1CE4E5B9;

    /// <summary>Adds an entry to a table under construction; the first one for a hash stays.</summary>
    public static void Add(uint[] entries, ulong hash, SpacingEntry value)
    {
        uint slot = SlotOf(hash);
        while (entries[slot] != 0)
        {
            if (entries[slot] >>> 10 == FingerprintOf(hash)) return;
            slot = (slot + 1) & ((1u << EntryBits) - 1);
        }
        entries[slot] = (FingerprintOf(hash) << 10) | value.Bits;
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static SpacingModel Read(Stream stream)
    {
        using BinaryReader reader = new(stream);
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("This is not a spacing model.");
        int version = reader.ReadInt32();
        if (version != Version) throw new InvalidDataException($"The spacing model has version {version}; version {Version} is needed.");
        sbyte[] weights = new sbyte[1 << WeightBits];
        stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        uint[] entries = new uint[1 << EntryBits];
        for (int i = 0; i < entries.Length; i++) entries[i] = reader.ReadUInt32();
        return new SpacingModel(weights, entries);
    }

    /// <summary>Writes the model, byte for byte the same for the same content.</summary>
    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
        foreach (uint entry in _entries.AsSpan(0, 1 << EntryBits)) writer.Write(entry);
    }

    private static uint SlotOf(ulong hash) => (uint)((hash * 0x9E3779B97F4A7C15) >> (64 - EntryBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FingerprintOf(ulong hash) => (uint)((hash ^ (hash >> 32)) & 0x3FFFFF) | 1;

    private static SpacingModel LoadDefault()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The resource {Resource} is missing.");
        return Read(stream);
    }
}
