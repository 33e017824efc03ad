using System.Buffers;

namespace PersianNews.Normalization;

/// <summary>Runs span work on strings, and the spelling that stems keep.</summary>
internal static class WordBuffer
{
    /// <summary>The longest word that the tables are asked for, in UTF-16 code units; a longer one is no word.</summary>
    public const int LongestWord = 64;

    private const int StackLimit = 256;

    public delegate int Work(ReadOnlySpan<char> source, Span<char> destination);

    /// <summary>Gives the string that <paramref name="work"/> writes, the same instance when it equals the word.</summary>
    public static string Apply(string word, int maxLength, Work work)
    {
        char[]? rented = maxLength > StackLimit ? ArrayPool<char>.Shared.Rent(maxLength) : null;
        Span<char> destination = rented ?? stackalloc char[StackLimit];
        ReadOnlySpan<char> result = destination[..work(word, destination)];
        string text = result.SequenceEqual(word) ? word : result.ToString();
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    /// <summary>Whether a character parts a word from its suffix.</summary>
    public static bool IsSeparator(char c) => c == '\u200C' || char.IsWhiteSpace(c);

    /// <summary>Copies a word in its usual spelling: Persian letters, no marks but tanvin, hamza letters as they are, nothing around it.</summary>
    public static int CopyPlain(ReadOnlySpan<char> word, Span<char> destination)
    {
        char[] map = Text.CharacterFolding.Map;
        int written = 0;
        foreach (char c in word)
        {
            char plain = c is '\u0623' or '\u0625' or '\u0624' or '\u064B' ? c : map[c]; // alef with hamza above and below, vav with hamza, tanvin
            if (plain == Text.CharacterFolding.Deleted || (written == 0 && IsSeparator(plain))) continue;
            destination[written++] = plain < 0x80 && plain != c && char.IsDigit(c) ? c : plain;
        }
        return TrimEnd(destination[..written]);
    }

    /// <summary>The length of a word without the separators at its end.</summary>
    public static int TrimEnd(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        while (length > 0 && IsSeparator(word[length - 1])) length--;
        return length;
    }
}
