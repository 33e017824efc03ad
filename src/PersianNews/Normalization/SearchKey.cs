using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>
/// Folds a word to one form for all its spellings, for comparing and for looking up; not meant to be shown. Idempotent and linear;
/// no text makes it throw. Thread-safe.
/// </summary>
/// <remarks>
/// Leaves out half-spaces and blanks, vowel marks, tanvin, kashida, single hamza and the ezafe after a final he («خانه‌ی», «خانهٔ», «خانه ی»).
/// Folds Arabic ye and kaf, the letters that carry a hamza («مسئول», «مسؤول» and «مسوول» are one, and so are «هیأت», «هیئت» and «هیات»),
/// the doubled vav, alef with madda to alef wherever it stands («آمریکا» and «امریکا» are one; so, at that price, are «آب» and «اب»),
/// Latin capitals and the digits.
/// </remarks>
public static class SearchKey
{
    private const char Alef = '\u0627';
    private const char AlefMadda = '\u0622';
    private const char Hamza = '\u0621';
    private const char YeHamza = '\u0626';
    private const char Teh = '\u062A';
    private const char Lam = '\u0644';
    private const char Heh = '\u0647';
    private const char Vav = '\u0648';
    private const char Ye = '\u06CC';
    private const char HalfSpace = '\u200C';

    /// <summary>Folds a word.</summary>
    /// <returns>The key; the same instance when nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is null.</exception>
    public static string Fold(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return WordBuffer.Apply(word, word.Length, static (source, destination) => Fold(source, destination));
    }

    /// <summary>Folds a word into the caller's buffer, without allocation.</summary>
    /// <param name="word">Any text; meant for one word.</param>
    /// <param name="destination">At least as long as the word, in UTF-16 code units, and not overlapping it.</param>
    /// <returns>The number of code units written.</returns>
    /// <exception cref="ArgumentException">The destination is shorter than the word.</exception>
    public static int Fold(ReadOnlySpan<char> word, Span<char> destination)
    {
        if (destination.Length < word.Length) throw new ArgumentException("The destination is shorter than the word.", nameof(destination));
        char[] map = CharacterFolding.Map;
        int written = 0;
        int sincePart = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char c = map[word[i]];
            if (c is CharacterFolding.Deleted or Hamza) continue;
            if (c == HalfSpace || char.IsWhiteSpace(c))
            {
                sincePart = 0;
                continue;
            }
            sincePart++;
            char previous = written > 0 ? destination[written - 1] : '\0';
            if (c == AlefMadda) c = Alef;
            else if (c == YeHamza) c = Carried(previous, word[(i + 1)..]);
            if (c == Vav && previous == Vav) continue;
            destination[written++] = c;
        }
        bool ezafe = sincePart == 1 && written > 1 && destination[written - 1] == Ye && destination[written - 2] == Heh;
        return ezafe ? written - 1 : written;
    }

    /// <summary>The letter that is written where a ye with hamza may stand too.</summary>
    private static char Carried(char previous, ReadOnlySpan<char> rest)
    {
        char next = rest.Length > 0 ? CharacterFolding.Map[rest[0]] : '\0';
        if (next == Vav) return Vav;
        if (previous is Alef or Vav) return Ye;
        bool alef = next == Teh || (next == Lam && rest.Length > 1 && CharacterFolding.Map[rest[1]] == Heh);
        return alef ? Alef : Ye;
    }
}
