using PersianNews.Text;

namespace PersianNews.Entities;

/// <summary>
/// What all spellings of a name share, as one 64-bit number: folded letters and digits alone, so that blanks, half-spaces, quotation
/// marks, hyphens, hamza seats and madda make no difference.
/// </summary>
internal static class NameKey
{
    private const ulong Start = 0xCBF29CE484222325;
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private const char Alef = '\u0627';
    private const char AlefMadda = '\u0622';
    private const char Ye = '\u06CC';
    private const char YeHamza = '\u0626';
    private const char Hamza = '\u0621';

    /// <summary>For each UTF-16 code unit what it counts as in a key, or NUL where it does not count.</summary>
    private static readonly char[] Map = BuildMap();

    /// <summary>The key of a name; zero where it has neither letter nor digit.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        ulong state = Start;
        bool any = false;
        foreach (char c in name)
        {
            char mapped = Map[c];
            if (mapped == '\0')
                continue;
            state = Add(state, mapped);
            any = true;
        }

        return any ? Finish(state) : 0;
    }

    /// <summary>The key of two parts, one right after the other.</summary>
    public static ulong Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => Of(Extend(Extend(Empty, first), second));

    /// <summary>The state of a key that has no letter yet.</summary>
    public static ulong Empty => Start;

    /// <summary>The state of a key with more letters behind those of another.</summary>
    public static ulong Extend(ulong state, ReadOnlySpan<char> letters)
    {
        char[] map = Map;
        foreach (char c in letters)
        {
            char mapped = map[c];
            if (mapped != '\0')
                state = Add(state, mapped);
        }

        return state;
    }

    /// <summary>The key of a state; zero where it has no letter.</summary>
    public static ulong Of(ulong state) => state == Start ? 0 : Finish(state);

    /// <summary>Writes the letters and digits a key is made of.</summary>
    /// <returns>How many were written.</returns>
    public static int Letters(ReadOnlySpan<char> name, Span<char> destination)
    {
        int length = 0;
        foreach (char c in name)
        {
            char mapped = Map[c];
            if (mapped != '\0')
                destination[length++] = mapped;
        }

        return length;
    }

    /// <summary>Whether a character counts in a key.</summary>
    public static bool Counts(char c) => Map[c] != '\0';

    private static ulong Add(ulong state, char c)
    {
        state = (state ^ c) * Factor;
        return state ^ (state >> 29);
    }

    private static ulong Finish(ulong state)
    {
        state = (state ^ (state >> 32)) * Factor;
        state ^= state >> 31;
        return state == 0 ? 1 : state;
    }

    private static char[] BuildMap()
    {
        char[] map = new char[char.MaxValue + 1];
        for (int c = 0; c < map.Length; c++)
        {
            char folded = CharacterFolding.Map[c];
            map[c] = folded switch
            {
                AlefMadda => Alef,
                YeHamza => Ye,
                Hamza => '\0',
                _ when char.IsLetterOrDigit(folded) => char.ToLowerInvariant(folded),
                _ when char.IsSurrogate(folded) => folded,
                _ => '\0',
            };
        }

        return map;
    }
}
