using System.Numerics;
using System.Text.Json.Serialization;

namespace PersianNews.Archives.Reading;

/// <summary>
/// A place between two records of the input. Two runs that read the same records up to it have the same mark, so a run that
/// resumes, or shards that are merged, can tell whether the input was the same.
/// </summary>
/// <param name="Records">How many records come before it, those that cannot be read among them.</param>
/// <param name="Mark">A checksum of all of them, in order.</param>
internal readonly record struct InputPosition(
    long Records,
    [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] ulong Mark)
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>The place behind the next record.</summary>
    /// <param name="source">A checksum of where the record comes from.</param>
    /// <param name="content">A checksum of what it is.</param>
    public InputPosition After(ulong source, ulong content) =>
        new(Records + 1, (BitOperations.RotateLeft(Mark, 23) ^ Mix(source) ^ content) * Multiplier);

    private static ulong Mix(ulong value) => BitOperations.RotateLeft(value * Multiplier, 32);
}
