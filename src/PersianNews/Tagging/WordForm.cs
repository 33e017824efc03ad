using PersianNews.Text;

namespace PersianNews.Tagging;

/// <summary>
/// The form of a token that features, classes and lexicons know: folded script, every digit a zero, a half-space where a corpus has a space
/// inside a token, at most 48 characters.
/// </summary>
internal static class WordForm
{
    /// <summary>Longest form; a longer token is cut, so that a hostile one costs no more than a word.</summary>
    public const int MaxLength = 48;

    /// <summary>Writes the form of <paramref name="token"/>.</summary>
    /// <param name="token">The token as it stands in the text.</param>
    /// <param name="form">At least <see cref="MaxLength"/> long.</param>
    /// <returns>The form's length; at least 1 for a token that is not empty.</returns>
    public static int Write(ReadOnlySpan<char> token, Span<char> form)
    {
        if (token.Length > MaxLength)
            token = token[..MaxLength];
        int length = CharacterFolding.Fold(token, form);
        if (length == 0 && token.Length > 0)
        {
            // Nothing but marks or controls: keep the first, so that the token has some form.
            form[0] = token[0];
            return 1;
        }

        for (int i = 0; i < length; i++)
        {
            if (char.IsAsciiDigit(form[i]))
                form[i] = '0';
            else if (form[i] == ' ')
                form[i] = CharacterTraits.Zwnj;
        }

        return length;
    }
}
