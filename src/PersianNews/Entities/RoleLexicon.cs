using System.Buffers.Binary;

namespace PersianNews.Entities;

/// <summary>The words of roles and what each can do, as an open-addressing table of word keys. Immutable.</summary>
internal sealed class RoleLexicon
{
    private const string Resource = "PersianNews.Entities.roles.bin";
    private static readonly Lazy<RoleLexicon> LazyDefault = new(LoadDefault);

    private readonly ulong[] _keys;
    private readonly byte[] _flags;
    private readonly uint _mask;

    private RoleLexicon(ReadOnlySpan<byte> entries)
    {
        int count = entries.Length / 9;
        int capacity = 1 << (33 - System.Numerics.BitOperations.LeadingZeroCount((uint)count));
        _keys = new ulong[capacity];
        _flags = new byte[capacity];
        _mask = (uint)capacity - 1;
        for (int i = 0; i < count; i++)
        {
            ulong key = BinaryPrimitives.ReadUInt64LittleEndian(entries[(i * 9)..]);
            uint place = (uint)(key >> 32) & _mask;
            while (_keys[place] != 0)
                place = (place + 1) & _mask;
            _keys[place] = key;
            _flags[place] = entries[i * 9 + 8];
        }
    }

    /// <summary>The words that come with the library.</summary>
    public static RoleLexicon Default => LazyDefault.Value;

    /// <summary>What a word can do.</summary>
    public RoleWord this[ReadOnlySpan<char> word] => Find(NameKey.Of(word));

    /// <summary>What two words can do that are also written as one.</summary>
    public RoleWord Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => Find(NameKey.Of(first, second));

    /// <summary>The table as it is embedded: for each word, in the order of keys, its key and its flags.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, RoleWord>> words)
    {
        SortedDictionary<ulong, byte> sorted = [];
        foreach ((string word, RoleWord flags) in words)
        {
            ulong key = NameKey.Of(word);
            if (key != 0)
                sorted[key] = (byte)(sorted.GetValueOrDefault(key) | (byte)flags);
        }

        byte[] bytes = new byte[sorted.Count * 9];
        int at = 0;
        foreach ((ulong key, byte flags) in sorted)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), key);
            bytes[at + 8] = flags;
            at += 9;
        }

        return bytes;
    }

    private static RoleLexicon LoadDefault()
    {
        using Stream stream = typeof(RoleLexicon).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException("The library was built without its role words, data/lexicons/knowledge/roles.bin.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new RoleLexicon(bytes);
    }

    private RoleWord Find(ulong key)
    {
        if (key == 0)
            return RoleWord.None;
        for (uint place = (uint)(key >> 32) & _mask; _keys[place] != 0; place = (place + 1) & _mask)
        {
            if (_keys[place] == key)
                return (RoleWord)_flags[place];
        }

        return RoleWord.None;
    }
}
