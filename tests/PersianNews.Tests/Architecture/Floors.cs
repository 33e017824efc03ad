namespace PersianNews.Tests.Architecture;

/// <summary>The floors of the library: a room, which is a namespace, uses only rooms on floors below its own.</summary>
internal static class Floors
{
    private const string Library = "PersianNews";

    /// <summary>Rooms from the ground up; rooms of one floor do not use each other. The empty name is the root namespace.</summary>
    private static readonly string[][] Rooms =
    [
        ["Text"],
        ["Normalization"],
        ["Tokenization"],
        ["Tagging"],
        ["Articles", "Entities"],
        [""],
    ];

    /// <summary>The room of a namespace, or null where it is no namespace of the library.</summary>
    public static string? RoomOf(string? name) => name switch
    {
        null => null,
        Library => "",
        _ when name.StartsWith(Library + ".", StringComparison.Ordinal) => name.Split('.')[1],
        _ => null,
    };

    /// <summary>Whether there is such a room.</summary>
    public static bool Has(string room) => Array.Exists(Rooms, floor => floor.Contains(room));

    /// <summary>Whether one room may use another.</summary>
    public static bool MayUse(string room, string used) => room == used || FloorOf(used) < FloorOf(room);

    private static int FloorOf(string room) => Array.FindIndex(Rooms, floor => floor.Contains(room));
}
