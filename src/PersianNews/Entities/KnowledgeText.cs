using System.Globalization;
using PersianNews.Tagging;

namespace PersianNews.Entities;

/// <summary>Reads knowledge tables: tab-separated text with the columns name, aliases, type, english, country, wikidata, roles.</summary>
internal static class KnowledgeText
{
    private const char ByteOrderMark = '\uFEFF';
    private static readonly string[] Columns = ["name", "aliases", "type", "english", "country", "wikidata", "roles"];

    /// <summary>Reads a table.</summary>
    /// <param name="reader">The text; its first line names the columns, in any order, of which name and type must be there.</param>
    /// <param name="source">What to call the text in messages.</param>
    /// <exception cref="FormatException">A line is wrong; the message names source and line.</exception>
    public static List<KnowledgeRecord> Read(TextReader reader, string source)
    {
        List<KnowledgeRecord> records = [];
        int[]? places = null;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (number == 1)
                line = line.TrimStart(ByteOrderMark);
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            if (places is null)
                places = PlacesOf(cells, source, number);
            else
                records.Add(RecordOf(cells, places, source, number));
        }

        return records;
    }

    private static int[] PlacesOf(string[] cells, string source, int line)
    {
        int[] places = [.. Columns.Select(column => Array.IndexOf(cells, column))];
        if (Array.Find(cells, static cell => !Columns.Contains(cell)) is { } unknown)
            throw Fault(source, line, $"there is no column '{unknown}'; the columns are {string.Join(", ", Columns)}");
        if (places[0] < 0 || places[2] < 0)
            throw Fault(source, line, "the first line must name the columns, name and type among them");
        return places;
    }

    private static KnowledgeRecord RecordOf(string[] cells, int[] places, string source, int line)
    {
        if (cells.Length > places.Max() + 1)
            throw Fault(source, line, $"{cells.Length} cells, but {places.Max() + 1} columns");
        string Cell(int column) => places[column] >= 0 && places[column] < cells.Length ? cells[places[column]].Trim() : "";
        string name = Cell(0);
        if (NameKey.Of(name) == 0)
            throw Fault(source, line, "the name is empty");
        string type = Cell(2);
        EntityKind kind = type.Length == 0 ? EntityKind.Other : EntityKinds.Of(new EntityType(type));
        if (kind == EntityKind.Other)
            throw Fault(source, line, $"there is no type '{type}'; the types are PER, ORG, LOC, FAC, EVT, PRO");
        string country = Cell(4);
        if (country.Length != 0 && !(country.Length == 2 && country.All(char.IsAsciiLetterUpper)))
            throw Fault(source, line, $"'{country}' is no country; it takes two capital letters such as IR");
        string id = Cell(5);
        uint wikidata = 0;
        if (id.Length != 0 && (id[0] != 'Q' || !uint.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out wikidata) || wikidata == 0))
            throw Fault(source, line, $"'{id}' is no Wikidata id; it takes a form such as Q649");
        string[] aliases = Cell(1).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new KnowledgeRecord(name, aliases, kind, Cell(3), country, wikidata, Cell(6));
    }

    private static FormatException Fault(string source, int line, string message) => new($"{source}, line {line}: {message}.");
}
