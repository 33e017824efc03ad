using System.Runtime.InteropServices;

namespace PersianNews.Tagging;

/// <summary>
/// The 64-bit hashes features are known by. Part of the model format: a change here makes every trained model unreadable,
/// so <see cref="FeatureSchema.Id"/> must change with it.
/// </summary>
internal static class FeatureHash
{
    private const ulong Seed = 0x9E3779B97F4A7C15;
    private const ulong Multiplier1 = 0xBF58476D1CE4E5B9;
    private const ulong Multiplier2 = 0x94D049BB133111EB;

    /// <summary>Hashes characters, four at a step.</summary>
    public static ulong Of(ReadOnlySpan<char> characters)
    {
        ulong hash = Seed ^ (ulong)characters.Length;
        while (characters.Length >= 4)
        {
            hash = Step(hash, MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(characters)));
            characters = characters[4..];
        }

        if (!characters.IsEmpty)
        {
            ulong tail = characters[0];
            if (characters.Length > 1)
                tail |= (ulong)characters[1] << 16;
            if (characters.Length > 2)
                tail |= (ulong)characters[2] << 32;
            hash = Step(hash, tail);
        }

        return Finish(hash);
    }

    /// <summary>Combines two hashes or small numbers; the order counts.</summary>
    // The first is multiplied before the second is mixed in: two small numbers would else meet in their low bits and cancel out.
    public static ulong Mix(ulong first, ulong second) => Finish(Step(first * Multiplier2 + Seed, second));

    private static ulong Step(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Multiplier1;
        return hash ^ (hash >> 32);
    }

    private static ulong Finish(ulong hash)
    {
        hash *= Multiplier2;
        return hash ^ (hash >> 29);
    }
}
