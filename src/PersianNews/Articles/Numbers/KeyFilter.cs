using System.Runtime.CompilerServices;
using PersianNews.Text;

namespace PersianNews.Articles.Numbers;

/// <summary>
/// Turns away most words that are no key of a table, by their first, second and last character, before they are folded and hashed
/// as a whole. Never turns a key away.
/// </summary>
internal sealed class KeyFilter
{
    private readonly ulong[] _bits = new ulong[1024];

    /// <summary>Adds a key, folded, without blanks and half-spaces.</summary>
    public void Add(string key)
    {
        int place = Place(key[0], key.Length > 1 ? key[1] : key[0], key[^1]);
        _bits[place >> 6] |= 1UL << (place & 63);
    }

    /// <summary>Whether a piece of text may be a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(ReadOnlySpan<char> slice)
    {
        char[] map = CharacterFolding.Map;
        char first = map[slice[0]], second = map[slice[slice.Length > 1 ? 1 : 0]], last = map[slice[^1]];
        int place = Place(first, second, last);
        return (_bits[place >> 6] & (1UL << (place & 63))) != 0 || IsLeftOut(first) || IsLeftOut(second) || IsLeftOut(last);
    }

    private static bool IsLeftOut(char c) => c is CharacterFolding.Deleted or CharacterTraits.Zwnj or ' ' or '\u00A0'; // no-break space

    private static int Place(char first, char second, char last) => (int)((uint)((first * 0x9E37) ^ (second * 0x85EB) ^ (last * 0xC2B3)) >> 4) & 0xFFFF;
}
