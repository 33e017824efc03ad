using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PersianNews.Tagging.Networks;

namespace PersianNews.Tagging;

/// <summary>
/// The model file: magic, format version, SHA-256 of the rest, then sections of a four-letter name, a length and that many bytes.
/// Unknown sections are skipped. All numbers are little-endian.
/// </summary>
internal static class TaggerModelFile
{
    private const int LinearFormat = 1;
    private const int NetworkFormat = 2;
    private const int HashOffset = 12;
    private const int HeaderSize = HashOffset + SHA256.HashSizeInBytes;
    private static readonly byte[] Magic = "PNEWSTAG"u8.ToArray();

    /// <summary>Writes a model.</summary>
    public static byte[] Write(TaggerModel model)
    {
        using MemoryStream file = new();
        file.Write(Magic);
        WriteInt(file, model.Network is null ? LinearFormat : NetworkFormat);
        file.Write(new byte[SHA256.HashSizeInBytes]);

        WriteText(file, "SCHM", [FeatureSchema.Id]);
        WriteText(file, "LABL", [.. model.Labels.Types.ToArray().Select(static t => t.Name)]);
        WriteText(file, "CORP", model.Info.Corpora);
        WriteText(file, "TEXT", model.Info.Texts);
        WriteText(file, "LEXS", model.Info.Lexicons);
        WriteText(file, "SETT", model.Info.Settings);
        WriteSection<float>(file, "SCAL", [model.Scale]);
        WriteSection<float>(file, "CALI", [model.Calibration.Slope, model.Calibration.Intercept]);
        WriteSection<int>(file, "TRAN", model.Transitions);
        WriteSection(file, "FKEY", model.Features.Checks);
        WriteSection(file, "FROW", Pack(model.Features.Rows, model.Features.Stride, Columns(model.Labels, model.Network)));
        if (model.Network is { } network)
        {
            WriteSection<int>(file, "NETS", [network.Shape.Width, .. network.Shape.Dilations]);
            WriteSection<float>(file, "NETW", [network.RowScale, .. network.Dense]);
        }

        WriteSection<int>(file, "CDIM", [model.Classes.Granularities]);
        WriteSection(file, "CKEY", model.Classes.Checks);
        WriteSection(file, "CROW", model.Classes.Classes);
        WriteText(file, "LNAM", model.Lexicon.Names);
        WriteSection(file, "LKEY", model.Lexicon.Checks);
        WriteSection(file, "LMSK", model.Lexicon.Masks);
        WriteSection(file, "LCON", model.Lexicon.Continues);

        byte[] bytes = file.ToArray();
        SHA256.HashData(bytes.AsSpan(HeaderSize), bytes.AsSpan(HashOffset));
        return bytes;
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">See <see cref="TaggerModel.Load(string)"/>.</exception>
    public static TaggerModel Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < HeaderSize || !bytes.StartsWith(Magic))
            throw new InvalidDataException($"{name} is not a PersianNews tagger model.");
        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[Magic.Length..]);
        if (version is not (LinearFormat or NetworkFormat))
        {
            throw new InvalidDataException(
                $"{name} has model format {version}; this version of PersianNews reads formats {LinearFormat} and {NetworkFormat}.");
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[HeaderSize..], hash);
        if (!hash.SequenceEqual(bytes.Slice(HashOffset, hash.Length)))
            throw new InvalidDataException($"{name} is damaged: its content does not match its SHA-256.");

        Dictionary<string, Range> sections = Sections(bytes, name);
        string schema = string.Concat(ReadText(bytes, sections, "SCHM", name));
        if (schema != FeatureSchema.Id)
            throw new InvalidDataException($"{name} was trained with features {schema}; this version of PersianNews has {FeatureSchema.Id}.");

        string[] types = ReadText(bytes, sections, "LABL", name);
        if (types.Length > LabelSet.MaxTypes || types.Contains(""))
            throw new InvalidDataException($"{name} is damaged: its labels are not names.");
        LabelSet labels = new(types);
        uint[] featureKeys = Read<uint>(bytes, sections, "FKEY", name);
        TaggerNetwork? network = version == NetworkFormat ? ReadNetwork(bytes, sections, labels, name) : null;
        int stride = network?.Shape.Width ?? labels.Stride;
        sbyte[] featureRows = Unpack(Read<sbyte>(bytes, sections, "FROW", name), stride, Columns(labels, network));
        int[] transitions = Read<int>(bytes, sections, "TRAN", name);
        int granularities = ReadOne<int>(bytes, sections, "CDIM", name);
        uint[] classKeys = Read<uint>(bytes, sections, "CKEY", name);
        ushort[] classRows = Read<ushort>(bytes, sections, "CROW", name);
        uint[] lexiconKeys = Read<uint>(bytes, sections, "LKEY", name);
        uint[] lexiconMasks = Read<uint>(bytes, sections, "LMSK", name);
        byte[] lexiconContinues = Read<byte>(bytes, sections, "LCON", name);
        bool whole = featureKeys.Length > 0 && featureKeys.Length % FeatureTable.BucketSize == 0
            && featureRows.Length == featureKeys.Length * stride
            && transitions.Length == (labels.Count + 1) * labels.Stride
            && IsPowerOfTwo(classKeys.Length) && classRows.Length == classKeys.Length * granularities
            && granularities <= WordClasses.MaxGranularities
            && IsPowerOfTwo(lexiconKeys.Length) && lexiconMasks.Length == lexiconKeys.Length && lexiconContinues.Length == lexiconKeys.Length
            && HasFreePlace(featureKeys) && HasFreePlace(classKeys) && HasFreePlace(lexiconKeys);
        if (!whole)
            throw new InvalidDataException($"{name} is damaged: its sections do not fit each other.");

        TaggerModelInfo info = new()
        {
            Corpora = ReadText(bytes, sections, "CORP", name),
            Texts = ReadText(bytes, sections, "TEXT", name),
            Lexicons = ReadText(bytes, sections, "LEXS", name),
            Settings = ReadText(bytes, sections, "SETT", name),
            Sha256 = Convert.ToHexStringLower(hash),
        };
        return new TaggerModel(
            info,
            labels,
            new WordClasses(granularities, classKeys, classRows),
            new PhraseLexicon(ReadText(bytes, sections, "LNAM", name), lexiconKeys, lexiconMasks, lexiconContinues),
            new FeatureTable(stride, featureKeys, featureRows),
            transitions,
            ReadOne<float>(bytes, sections, "SCAL", name),
            network)
        {
            Calibration = ReadCalibration(bytes, sections, name),
        };
    }

    /// <summary>The calibration; none in a model written before there was one.</summary>
    private static ScoreCalibration ReadCalibration(ReadOnlySpan<byte> bytes, Dictionary<string, Range> sections, string name)
    {
        if (!sections.ContainsKey("CALI"))
            return ScoreCalibration.None;
        float[] line = Read<float>(bytes, sections, "CALI", name);
        return line.Length == 2 && line[0] > 0 && line.All(float.IsFinite)
            ? new ScoreCalibration(line[0], line[1])
            : throw new InvalidDataException($"{name} is damaged: its section CALI is no calibration.");
    }

    private static bool IsPowerOfTwo(int value) => value > 0 && (value & (value - 1)) == 0;

    /// <summary>A search in a table ends at a free place, so that in a table without one it would never end.</summary>
    private static bool HasFreePlace(uint[] keys) => keys.Contains(0u);

    private static TaggerNetwork ReadNetwork(ReadOnlySpan<byte> bytes, Dictionary<string, Range> sections, LabelSet labels, string name)
    {
        int[] sizes = Read<int>(bytes, sections, "NETS", name);
        float[] weights = Read<float>(bytes, sections, "NETW", name);
        if (sizes.Length == 0 || !NetworkShape.Has(sizes[0], sizes.AsSpan(1)))
            throw new InvalidDataException($"{name} is damaged: its section NETS has no sizes of a network.");
        NetworkShape shape = new() { Width = sizes[0], Dilations = sizes[1..], Heads = [labels.Stride] };
        return weights.Length == shape.DenseSize + 1
            ? new TaggerNetwork(shape, weights[0], weights[1..])
            : throw new InvalidDataException($"{name} is damaged: its section NETW does not fit its sizes.");
    }

    /// <summary>How many weights of a feature's row the file has.</summary>
    private static int Columns(LabelSet labels, TaggerNetwork? network) => network?.Shape.Width ?? labels.Count;

    /// <summary>Rows as the file has them: without the padding to whole vectors.</summary>
    private static ReadOnlySpan<sbyte> Pack(ReadOnlySpan<sbyte> rows, int stride, int columns)
    {
        int count = rows.Length / stride;
        sbyte[] packed = new sbyte[count * columns];
        for (int i = 0; i < count; i++)
            rows.Slice(i * stride, columns).CopyTo(packed.AsSpan(i * columns));
        return packed;
    }

    private static sbyte[] Unpack(ReadOnlySpan<sbyte> packed, int stride, int columns)
    {
        int count = packed.Length / columns;
        sbyte[] rows = new sbyte[count * stride];
        for (int i = 0; i < count; i++)
            packed.Slice(i * columns, columns).CopyTo(rows.AsSpan(i * stride));
        return rows;
    }

    private static void WriteInt(Stream file, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        file.Write(bytes);
    }

    private static void WriteSection<T>(Stream file, string name, ReadOnlySpan<T> items)
        where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(items);
        file.Write(Encoding.ASCII.GetBytes(name));
        WriteInt(file, bytes.Length);
        file.Write(bytes);
    }

    private static void WriteText(Stream file, string name, IReadOnlyList<string> lines) =>
        WriteSection<byte>(file, name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static Dictionary<string, Range> Sections(ReadOnlySpan<byte> bytes, string name)
    {
        Dictionary<string, Range> sections = [];
        int at = HeaderSize;
        while (at + 8 <= bytes.Length)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 4)..]);
            if (length < 0 || length > bytes.Length - at - 8)
                throw new InvalidDataException($"{name} is damaged: a section reaches past its end.");
            sections[Encoding.ASCII.GetString(bytes.Slice(at, 4))] = new Range(at + 8, at + 8 + length);
            at += 8 + length;
        }

        return sections;
    }

    private static T[] Read<T>(ReadOnlySpan<byte> bytes, Dictionary<string, Range> sections, string section, string name)
        where T : unmanaged
    {
        if (!sections.TryGetValue(section, out Range range))
            throw new InvalidDataException($"{name} is damaged: it has no section {section}.");
        ReadOnlySpan<byte> content = bytes[range];
        T[] items = new T[content.Length / Marshal.SizeOf<T>()];
        content[..(items.Length * Marshal.SizeOf<T>())].CopyTo(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }

    private static T ReadOne<T>(ReadOnlySpan<byte> bytes, Dictionary<string, Range> sections, string section, string name)
        where T : unmanaged
    {
        T[] items = Read<T>(bytes, sections, section, name);
        return items.Length > 0 ? items[0] : throw new InvalidDataException($"{name} is damaged: its section {section} is empty.");
    }

    private static string[] ReadText(ReadOnlySpan<byte> bytes, Dictionary<string, Range> sections, string section, string name)
    {
        string text = Encoding.UTF8.GetString(Read<byte>(bytes, sections, section, name));
        return text.Length == 0 ? [] : text.Split('\n');
    }
}
