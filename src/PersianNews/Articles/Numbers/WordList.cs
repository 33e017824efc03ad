namespace PersianNews.Articles.Numbers;

/// <summary>Reads the lists of words that are embedded beside the code.</summary>
internal static class WordList
{
    /// <summary>The lines of a list: kind, value, and each spelling.</summary>
    /// <param name="room">A type of the folder the list lies in.</param>
    /// <param name="name">The file's name.</param>
    /// <exception cref="InvalidDataException">The list is missing, or a line has not three columns.</exception>
    public static IEnumerable<(string Kind, string Value, string[] Forms)> Read(Type room, string name)
    {
        using Stream stream = room.Assembly.GetManifestResourceStream(room, name) ?? throw new InvalidDataException($"The list {name} is missing.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] columns = line.Split('\t');
            if (columns.Length != 3)
                throw new InvalidDataException($"{name}: three columns expected in: {line}");
            yield return (columns[0], columns[1], columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
