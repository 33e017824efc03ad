namespace PersianNews.Text;

/// <summary>Folds characters to the one Persian form under which words are compared: looser than normalization, and one for one.</summary>
internal static class CharacterFolding
{
    /// <summary>What <see cref="Map"/> holds for a character that folding leaves out.</summary>
    public const char Deleted = '\0';

    /// <summary>For each UTF-16 code unit its folded form, or <see cref="Deleted"/>; 65,536 entries. Not to be written to.</summary>
    public static readonly char[] Map = BuildMap();

    /// <summary>Pairs of a character and what it folds to, letters only.</summary>
    private const string Letters =
        "\u064A\u06CC\u0649\u06CC\u06D2\u06CC\u06CD\u06CC\u06D0\u06CC\u06CE\u06CC" + // ye: Arabic, alef maksura, barree, with tail, e, with V
        "\u0643\u06A9\u06AA\u06A9\u06AB\u06A9\u06AC\u06A9\u06AD\u06A9\u06AE\u06A9" + // kaf: Arabic, swash, with ring, with dots
        "\u06C0\u0647\u06C1\u0647\u06C2\u0647\u06BE\u0647\u06D5\u0647\u06C3\u0647\u0629\u0647" + // he: with hamza, goal, doachashmee, ae, teh marbuta
        "\u0623\u0627\u0625\u0627\u0671\u0627\u0672\u0627\u0673\u0627" + // alef with hamza or wasla; alef with madda stays
        "\u0624\u0648\u06C6\u0648\u06C7\u0648"; // waw with hamza, oe, u

    /// <summary>Pairs of the first and last character of a range that folding leaves out.</summary>
    private const string DeletedRanges =
        "\u0000\u0008\u000E\u001F\u007F\u0084\u0086\u009F" + // controls other than white space
        "\u00AD\u00AD\u0300\u036F\u0610\u061A\u061C\u061C\u0640\u0640" + // soft hyphen, combining marks, Arabic signs, letter mark, kashida
        "\u064B\u065F\u0670\u0670\u06D6\u06DD\u06DF\u06E4\u06E7\u06E8\u06EA\u06ED\u08D3\u08FF" + // Arabic marks
        "\u200B\u200B\u200D\u200F\u202A\u202E\u2060\u206F\uFE00\uFE0F\uFE20\uFE2F\uFEFF\uFEFF"; // zero-width and bidi controls but ZWNJ, selectors

    /// <summary>Folds <paramref name="source"/> into <paramref name="destination"/>.</summary>
    /// <param name="source">Any text.</param>
    /// <param name="destination">At least as long as the source; what follows the folded text in it is unspecified.</param>
    /// <returns>The number of characters written.</returns>
    /// <exception cref="ArgumentException">The destination is shorter than the source.</exception>
    public static int Fold(ReadOnlySpan<char> source, Span<char> destination)
    {
        if (destination.Length < source.Length) throw new ArgumentException("The destination is shorter than the source.", nameof(destination));
        char[] map = Map;
        int written = 0;
        foreach (char c in source)
        {
            char folded = map[c];
            destination[written] = folded;
            written += folded == Deleted ? 0 : 1;
        }
        return written;
    }

    private static char[] BuildMap()
    {
        char[] map = new char[char.MaxValue + 1];
        for (int c = 0; c < map.Length; c++) map[c] = (char)c;
        for (int i = 0; i < Letters.Length; i += 2) map[Letters[i]] = Letters[i + 1];
        for (int i = 0; i < 26; i++) map['A' + i] = (char)('a' + i);
        for (int i = 0; i < 10; i++) map['\u0660' + i] = map['\u06F0' + i] = (char)('0' + i); // Arabic-Indic and Persian digits
        for (int i = 0; i < DeletedRanges.Length; i += 2)
        {
            for (int c = DeletedRanges[i]; c <= DeletedRanges[i + 1]; c++) map[c] = Deleted;
        }
        PresentationForms.ForEach((form, letters) =>
        {
            if (letters.Length == 1) map[form] = map[letters[0]];
        });
        return map;
    }
}
