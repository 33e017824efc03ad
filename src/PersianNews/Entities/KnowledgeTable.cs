using System.Buffers.Binary;
using System.Text;

namespace PersianNews.Entities;

/// <summary>Records and the keys of their names as flat arrays, read from what <see cref="KnowledgeWriter"/> wrote. Immutable.</summary>
internal sealed class KnowledgeTable
{
    /// <summary>Flag of a key's place: the key is of the record's full name.</summary>
    public const uint IsFullName = 1u << 31;

    /// <summary>Flag of a key's place: the key is of a family name or another name of one word of a person.</summary>
    public const uint IsBareName = 1u << 30;

    /// <summary>Flag of a key's place: no other person of the table has this family name.</summary>
    public const uint IsOnlyBearer = 1u << 29;

    /// <summary>Flag of a key's place: no more than three people of the table have this family name.</summary>
    public const uint IsRareName = 1u << 28;

    /// <summary>Flag of a key's place: the key is of a name that stands as one word.</summary>
    public const uint IsOneWord = 1u << 27;

    /// <summary>The bits of a key's place that number the record.</summary>
    public const uint RecordMask = IsOneWord - 1;

    /// <summary>Bytes of a record: four numbers, country, kind and a spare byte.</summary>
    public const int RecordSize = 20;

    /// <summary>Bytes before the records.</summary>
    public const int HeaderSize = 16;

    private const int BucketBits = 14;

    private readonly byte[] _bytes;
    private readonly ulong[] _keys;
    private readonly uint[] _places;
    private readonly int[] _buckets = new int[(1 << BucketBits) + 1];
    private readonly int _strings;

    /// <summary>Strings that were asked for, so that each is made once; two threads may both make one.</summary>
    private readonly string?[] _names;
    private readonly string?[] _english;

    /// <summary>Reads a table.</summary>
    /// <param name="bytes">The whole table; kept.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidDataException">The bytes are no such table.</exception>
    public KnowledgeTable(byte[] bytes, string source)
    {
        if (bytes.Length < HeaderSize || !bytes.AsSpan(0, 4).SequenceEqual(Magic))
            throw new InvalidDataException($"{source} is no knowledge table of this version.");
        _bytes = bytes;
        Count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        int keyCount = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        int stringBytes = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12));
        if (Count < 0 || keyCount < 0 || stringBytes < 0 || HeaderSize + (long)Count * RecordSize + keyCount * 12L + stringBytes != bytes.Length)
            throw new InvalidDataException($"{source} is damaged: its parts do not add up to its length.");
        int at = HeaderSize + Count * RecordSize;
        _strings = at + keyCount * 12;
        _keys = new ulong[keyCount];
        _places = new uint[keyCount];
        for (int i = 0; i < keyCount; i++)
        {
            _keys[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at + i * 8));
            _places[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + keyCount * 8 + i * 4));
            _buckets[(int)(_keys[i] >> (64 - BucketBits)) + 1] = i + 1;
        }

        _names = new string?[Count];
        _english = new string?[Count];
        for (int i = 1; i < _buckets.Length; i++)
            _buckets[i] = Math.Max(_buckets[i], _buckets[i - 1]);
    }

    /// <summary>First bytes of a table: the format and its version.</summary>
    public static ReadOnlySpan<byte> Magic => "PNK1"u8;

    /// <summary>Number of records.</summary>
    public int Count { get; }

    /// <summary>The places of a key: record numbers with flags.</summary>
    public ReadOnlySpan<uint> Find(ulong key)
    {
        int bucket = (int)(key >> (64 - BucketBits));
        int end = _buckets[bucket + 1];
        for (int i = _buckets[bucket]; i < end; i++)
        {
            if (_keys[i] != key)
                continue;
            int last = i + 1;
            while (last < end && _keys[last] == key)
                last++;
            return _places.AsSpan(i, last - i);
        }

        return [];
    }

    public EntityKind KindOf(int record) => (EntityKind)Head(record)[18];

    public uint WikidataOf(int record) => BinaryPrimitives.ReadUInt32LittleEndian(Head(record)[12..]);

    /// <summary>The country's two letters as one number, or 0.</summary>
    public ushort CountryOf(int record) => BinaryPrimitives.ReadUInt16LittleEndian(Head(record)[16..]);

    public string NameOf(int record) => _names[record] ??= Encoding.UTF8.GetString(StringAt(Head(record)));

    public string EnglishOf(int record) => _english[record] ??= Encoding.UTF8.GetString(StringAt(Head(record)[4..]));

    /// <summary>The roles as UTF-8, separated by vertical bars.</summary>
    public ReadOnlySpan<byte> RolesOf(int record) => StringAt(Head(record)[8..]);

    private ReadOnlySpan<byte> Head(int record) => _bytes.AsSpan(HeaderSize + record * RecordSize, RecordSize);

    private ReadOnlySpan<byte> StringAt(ReadOnlySpan<byte> place)
    {
        ReadOnlySpan<byte> text = _bytes.AsSpan(_strings + BinaryPrimitives.ReadInt32LittleEndian(place));
        return text.Slice(2, BinaryPrimitives.ReadUInt16LittleEndian(text));
    }
}
