using PersianNews.Tagging;

namespace PersianNews.Entities;

/// <summary>The entity types this room reasons about; names of other schemes are read as far as they are plain.</summary>
internal enum EntityKind : byte
{
    Other,
    Person,
    Organization,
    Location,
    Facility,
    Event,
    Product,
}

/// <summary>Between type names and <see cref="EntityKind"/>.</summary>
internal static class EntityKinds
{
    public const int Count = 7;

    private static readonly EntityType[] Types =
    [
        new("MISC"), EntityType.Person, EntityType.Organization, EntityType.Location, EntityType.Facility, EntityType.Event, EntityType.Product,
    ];

    /// <summary>The kind of a type.</summary>
    public static EntityKind Of(EntityType type) => type.Name switch
    {
        "PER" or "per" or "pers" or "PERSON" => EntityKind.Person,
        "ORG" or "org" => EntityKind.Organization,
        "LOC" or "loc" or "GPE" => EntityKind.Location,
        "FAC" or "fac" => EntityKind.Facility,
        "EVT" or "EVE" or "event" => EntityKind.Event,
        "PRO" or "pro" => EntityKind.Product,
        _ => EntityKind.Other,
    };

    /// <summary>The library's own type of a kind.</summary>
    public static EntityType TypeOf(EntityKind kind) => Types[(int)kind];
}
