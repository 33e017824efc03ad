using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PersianNews.Entities;

/// <summary>
/// People, bodies, places and works with their Persian names, English name, country, Wikidata id and roles. Names are found in any
/// spelling: Arabic letters, half-space or space or nothing, with or without hamza. Immutable and safe for use from several threads.
/// </summary>
public sealed class KnowledgeBase
{
    private const string Resource = "PersianNews.Entities.knowledge.bin";
    private static readonly Lazy<KnowledgeBase> LazyDefault = new(LoadDefault);

    /// <summary>The tables, the one added last first; its entries come before those of the others.</summary>
    private readonly KnowledgeTable[] _tables;

    private KnowledgeBase(KnowledgeTable[] tables) => _tables = tables;

    /// <summary>The knowledge base that comes with the library, loaded at first use.</summary>
    public static KnowledgeBase Default => LazyDefault.Value;

    /// <summary>A knowledge base that knows nothing.</summary>
    public static KnowledgeBase Empty { get; } = new([]);

    /// <summary>Number of entries.</summary>
    public int Count => _tables.Sum(static t => t.Count);

    /// <summary>Reads a knowledge base of one's own.</summary>
    /// <param name="path">
    /// A UTF-8 file of tab-separated columns named in its first line: name, aliases, type, english, country, wikidata, roles. Aliases and
    /// roles are separated by vertical bars; name and type must be there.
    /// </param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">A line is wrong; the message names file and line.</exception>
    public static KnowledgeBase Load(string path) => Empty.With(path);

    /// <summary>This knowledge base with the entries of a file, which come before those already there.</summary>
    /// <param name="path">A file as for <see cref="Load"/>.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">A line is wrong; the message names file and line.</exception>
    public KnowledgeBase With(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using StreamReader reader = new(path, Encoding.UTF8);
        return With(reader, path);
    }

    /// <summary>This knowledge base with the entries of a text, which come before those already there.</summary>
    /// <param name="reader">Text as in the files of <see cref="Load"/>, read to its end.</param>
    /// <param name="source">What to call the text in messages.</param>
    /// <exception cref="FormatException">A line is wrong; the message names source and line.</exception>
    public KnowledgeBase With(TextReader reader, string source)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentException.ThrowIfNullOrEmpty(source);
        KnowledgeTable table = new(KnowledgeWriter.Write(KnowledgeText.Read(reader, source)), source);
        return new KnowledgeBase([table, .. _tables]);
    }

    /// <summary>What goes by a name, in any spelling; entries added last come first.</summary>
    public ImmutableArray<KnownEntity> Find(ReadOnlySpan<char> name)
    {
        ulong key = NameKey.Of(name);
        ImmutableArray<KnownEntity>.Builder found = ImmutableArray.CreateBuilder<KnownEntity>();
        for (int t = 0; t < _tables.Length; t++)
        {
            foreach (uint place in _tables[t].Find(key))
                found.Add(Get(new KnowledgeId(t, (int)(place & KnowledgeTable.RecordMask))));
        }

        return found.DrainToImmutable();
    }

    internal int TableCount => _tables.Length;

    internal KnowledgeTable TableAt(int index) => _tables[index];

    internal KnownEntity Get(KnowledgeId id)
    {
        KnowledgeTable table = _tables[id.Table];
        string english = table.EnglishOf(id.Record);
        string roles = Encoding.UTF8.GetString(table.RolesOf(id.Record));
        return new KnownEntity
        {
            Name = table.NameOf(id.Record),
            Type = EntityKinds.TypeOf(table.KindOf(id.Record)),
            English = english.Length == 0 ? null : english,
            Country = CountryName(table.CountryOf(id.Record)),
            Wikidata = WikidataName(table.WikidataOf(id.Record)),
            Roles = [.. roles.Split('|', StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    internal static string? CountryName(ushort country) =>
        country == 0 ? null : string.Create(2, country, static (text, c) => (text[0], text[1]) = ((char)(c & 0xFF), (char)(c >> 8)));

    internal static string? WikidataName(uint number) => number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"Q{number}");

    private static KnowledgeBase LoadDefault()
    {
        using Stream stream = typeof(KnowledgeBase).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException("The library was built without its knowledge base, data/lexicons/knowledge/knowledge.bin.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new KnowledgeBase([new KnowledgeTable(bytes, Resource)]);
    }
}
