using System.Buffers.Binary;
using System.Text;

namespace PersianNews.Entities;

/// <summary>
/// Turns records into the flat bytes <see cref="KnowledgeTable"/> works on; the same records give the same bytes. Layout, little-endian:
/// magic, counts of records, keys and string bytes; the records; the keys, sorted; for each key its record and flags; the strings as
/// UTF-8, each after its length in two bytes.
/// </summary>
internal static class KnowledgeWriter
{
    private const string Seyyed = "\u0633\u06CC\u062F "; // seyyed, blank

    /// <summary>Writes the table of some records.</summary>
    public static byte[] Write(IReadOnlyList<KnowledgeRecord> records)
    {
        List<byte> strings = [0, 0];
        Dictionary<string, int> known = new(StringComparer.Ordinal) { [""] = 0 };
        int Intern(string text)
        {
            if (known.TryGetValue(text, out int place))
                return place;
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            if (bytes.Length > ushort.MaxValue)
                bytes = bytes[..0];
            place = strings.Count;
            strings.Add((byte)bytes.Length);
            strings.Add((byte)(bytes.Length >> 8));
            strings.AddRange(bytes);
            known.Add(text, place);
            return place;
        }

        List<(ulong Key, uint Place)> keys = KeysOf(records);
        byte[] heads = new byte[records.Count * KnowledgeTable.RecordSize];
        for (int i = 0; i < records.Count; i++)
        {
            KnowledgeRecord record = records[i];
            Span<byte> head = heads.AsSpan(i * KnowledgeTable.RecordSize);
            BinaryPrimitives.WriteInt32LittleEndian(head, Intern(record.Name));
            BinaryPrimitives.WriteInt32LittleEndian(head[4..], Intern(record.English));
            BinaryPrimitives.WriteInt32LittleEndian(head[8..], Intern(record.Roles));
            BinaryPrimitives.WriteUInt32LittleEndian(head[12..], record.Wikidata);
            head[16] = record.Country.Length == 2 ? (byte)record.Country[0] : (byte)0;
            head[17] = record.Country.Length == 2 ? (byte)record.Country[1] : (byte)0;
            head[18] = (byte)record.Kind;
        }

        byte[] result = new byte[KnowledgeTable.HeaderSize + heads.Length + keys.Count * 12 + strings.Count];
        KnowledgeTable.Magic.CopyTo(result);
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(4), records.Count);
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(8), keys.Count);
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(12), strings.Count);
        Span<byte> rest = result.AsSpan(KnowledgeTable.HeaderSize);
        heads.CopyTo(rest);
        rest = rest[heads.Length..];
        for (int i = 0; i < keys.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest[(i * 8)..], keys[i].Key);
            BinaryPrimitives.WriteUInt32LittleEndian(rest[(keys.Count * 8 + i * 4)..], keys[i].Place);
        }

        strings.ToArray().CopyTo(rest[(keys.Count * 12)..]);
        return result;
    }

    /// <summary>The keys of all names, sorted by key and then by record, each record once a key.</summary>
    private static List<(ulong Key, uint Place)> KeysOf(IReadOnlyList<KnowledgeRecord> records)
    {
        Dictionary<ulong, int> bearers = [];
        foreach (KnowledgeRecord record in records)
        {
            foreach (ulong tail in TailsOf(record))
                bearers[tail] = bearers.GetValueOrDefault(tail) + 1;
        }

        SortedDictionary<(ulong Key, int Record), uint> keys = [];
        for (int i = 0; i < records.Count; i++)
        {
            KnowledgeRecord record = records[i];
            keys[(NameKey.Of(record.Name), i)] = (uint)i | KnowledgeTable.IsFullName;
            HashSet<ulong> tails = [.. TailsOf(record)];
            foreach (string alias in record.Aliases)
            {
                ulong key = NameKey.Of(alias);
                if (key == 0 || keys.ContainsKey((key, i)))
                    continue;
                bool single = !alias.Contains(' ', StringComparison.Ordinal);
                uint flags = record.Kind == EntityKind.Person && (single || tails.Contains(key))
                    ? KnowledgeTable.IsBareName | (single ? KnowledgeTable.IsOneWord : 0) | Rarity(bearers.GetValueOrDefault(key))
                    : 0;
                keys[(key, i)] = (uint)i | flags;
            }
        }

        return [.. keys.Select(static k => (k.Key.Key, k.Value))];
    }

    private static uint Rarity(int bearers) => bearers switch
    {
        <= 1 => KnowledgeTable.IsOnlyBearer | KnowledgeTable.IsRareName,
        <= 3 => KnowledgeTable.IsRareName,
        _ => 0,
    };

    /// <summary>The keys of the family names a person may be called by: the name without its first word, without its first two, and so on.</summary>
    private static IEnumerable<ulong> TailsOf(KnowledgeRecord record)
    {
        if (record.Kind != EntityKind.Person)
            yield break;
        string rest = record.Name.StartsWith(Seyyed, StringComparison.Ordinal) ? record.Name[Seyyed.Length..] : record.Name;
        for (int blank = rest.IndexOf(' ', StringComparison.Ordinal); blank >= 0; blank = rest.IndexOf(' ', StringComparison.Ordinal))
        {
            rest = rest[(blank + 1)..];
            yield return NameKey.Of(rest);
        }
    }
}
