namespace PersianNews.Tagging;

/// <summary>The type of an entity: a short name such as <c>PER</c>. A model trained on another scheme brings its own names.</summary>
public readonly record struct EntityType
{
    private readonly string? _name;

    /// <summary>Makes a type of the given name.</summary>
    /// <param name="name">The name, as label files write it after <c>B-</c>.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public EntityType(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
    }

    /// <summary>A person.</summary>
    public static EntityType Person { get; } = new("PER");

    /// <summary>A named organization.</summary>
    public static EntityType Organization { get; } = new("ORG");

    /// <summary>A named place.</summary>
    public static EntityType Location { get; } = new("LOC");

    /// <summary>A named man-made structure as a place.</summary>
    public static EntityType Facility { get; } = new("FAC");

    /// <summary>A named event.</summary>
    public static EntityType Event { get; } = new("EVT");

    /// <summary>A named product or work.</summary>
    public static EntityType Product { get; } = new("PRO");

    /// <summary>The name; empty for the default value.</summary>
    public string Name => _name ?? "";

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
