using System.Reflection;
using System.Runtime.InteropServices;

namespace PersianNews.Normalization;

/// <summary>Weights and words learned from edited text, by which the spacing stage decides. Immutable and thread-safe once built.</summary>
internal sealed class SpacingModel(sbyte[] weights, SpacingWordTable words, SpacingPairTable pairs)
{
    public const int WeightBits = 20;

    /// <summary>One unit of a score is this part of a unit of log-odds.</summary>
    public const double Scale = 16;

    private const uint Magic = 0x50534E50; // PNSP
    private const int Version = 2;
    private const string Resource = "PersianNews.spacing.bin";

    private static readonly Lazy<SpacingModel> LazyDefault = new(LoadDefault);

    /// <summary>The model that comes with the library.</summary>
    public static SpacingModel Default => LazyDefault.Value;

    /// <summary>The words.</summary>
    public SpacingWordTable Words { get; } = words;

    /// <summary>The pairs of words.</summary>
    public SpacingPairTable Pairs { get; } = pairs;

    /// <summary>The weight at an index that <see cref="SpacingFeatures"/> gave.</summary>
    public sbyte Weight(uint index) => weights[SlotOf(index)];

    public static uint SlotOf(uint feature) => feature >>> (SpacingFeatures.IndexBits - WeightBits);

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
        SpacingWordTable words = new();
        foreach (ref ulong slot in words.Slots) slot = reader.ReadUInt64();
        SpacingPairTable pairs = new();
        for (uint i = 0; i < pairs.Slots.Length; i++) pairs.Set(i, reader.ReadUInt32());
        return new SpacingModel(weights, words, pairs);
    }

    /// <summary>Writes the model, byte for byte the same for the same content.</summary>
    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        foreach (ulong slot in Words.Slots) writer.Write(slot);
        foreach (uint slot in Pairs.Slots) writer.Write(slot);
    }

    private static SpacingModel LoadDefault()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The resource {Resource} is missing.");
        return Read(stream);
    }
}
