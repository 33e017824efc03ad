using PersianNews.Text;

namespace PersianNews.Articles.Structure;

/// <summary>Tells whether two pieces of text have the same letters and digits in the same order.</summary>
internal static class FoldedEquality
{
    /// <summary>Whether the two are the same, whatever the spelling of letters, spacing and punctuation; two pieces without letters are not.</summary>
    public static bool AreSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        bool any = false;
        while (true)
        {
            char left = Next(a, ref i), right = Next(b, ref j);
            if (left != right)
                return false;
            if (left == CharacterFolding.Deleted)
                return any;
            any = true;
        }
    }

    private static char Next(ReadOnlySpan<char> text, ref int index)
    {
        while (index < text.Length)
        {
            char c = CharacterFolding.Map[text[index++]];
            if (c != CharacterFolding.Deleted && CharacterTraits.Is(c, CharacterTrait.Word))
                return c;
        }

        return CharacterFolding.Deleted;
    }
}
