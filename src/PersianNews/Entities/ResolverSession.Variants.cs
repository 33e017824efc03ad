using PersianNews.Tagging;

namespace PersianNews.Entities;

/// <summary>Spellings of one foreign name that differ in a letter of like sound or a vowel letter more or less.</summary>
internal sealed partial class ResolverSession
{
    private const int ShortestVariant = 5;
    private const char Alef = '\u0627';
    private const char Waw = '\u0648';
    private const char Ye = '\u06CC';

    private readonly char[] _letters = new char[LongestName];
    private readonly char[] _otherLetters = new char[LongestName];

    private void UniteVariants(string text, ReadOnlySpan<Mention> mentions)
    {
        _byPart.Clear();
        for (int f = 0; f < _formCount; f++)
        {
            if (Root(f) != f || _forms[f].Kind == EntityKind.Other || _forms[f].Qualifier >= 0)
                continue;
            int length = Spell(mentions[_forms[f].First].Span.Slice(text), _letters);
            if (length < ShortestVariant)
                continue;
            ulong sound = Skeleton(_letters.AsSpan(0, length)) + (ulong)_forms[f].Kind;
            if (!_byPart.TryGetValue(sound, out int other))
            {
                _byPart.Add(sound, f);
                continue;
            }

            int otherLength = Spell(mentions[_forms[other].First].Span.Slice(text), _otherLetters);
            if (AreVariants(_letters.AsSpan(0, length), _otherLetters.AsSpan(0, otherLength)))
                Unite(other, f);
        }
    }

    /// <summary>The letters of a name, those of one sound as one, a doubled ye once.</summary>
    private static int Spell(ReadOnlySpan<char> name, Span<char> destination)
    {
        if (name.Length > destination.Length)
            return 0;
        int length = NameKey.Letters(name, destination);
        int written = 0;
        for (int i = 0; i < length; i++)
        {
            char c = destination[i] switch
            {
                '\u0637' => '\u062A', // tah as teh
                '\u0635' or '\u062B' => '\u0633', // sad and theh as seen
                '\u0630' or '\u0636' or '\u0638' => '\u0632', // thal, dad, zah as zain
                '\u062D' => '\u0647', // hah as heh
                '\u063A' => '\u0642', // ghain as qaf
                char other => other,
            };
            if (c != Ye || written == 0 || destination[written - 1] != Ye)
                destination[written++] = c;
        }

        return written;
    }

    private static ulong Skeleton(ReadOnlySpan<char> letters)
    {
        ulong hash = 14695981039346656037;
        for (int i = 0; i < letters.Length; i++)
        {
            if (IsFirmAt(letters, i))
                hash = (hash ^ letters[i]) * 1099511628211;
        }

        return hash;
    }

    /// <summary>Whether a letter is no vowel letter inside the name; the first and the last letter always count.</summary>
    private static bool IsFirmAt(ReadOnlySpan<char> letters, int at) =>
        letters[at] is not (Alef or Waw or Ye) || at == letters.Length - 1 || (at == 0 && letters[at] != Alef);

    /// <summary>Whether two names of one skeleton differ by no more than one vowel letter, or two in a long name.</summary>
    private static bool AreVariants(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        int allowed = Math.Min(first.Length, second.Length) >= 10 ? 2 : 1;
        int i = 0;
        int j = 0;
        while (i < first.Length && j < second.Length)
        {
            if (first[i] == second[j])
            {
                i++;
                j++;
                continue;
            }

            if (--allowed < 0)
                return false;
            bool skipFirst = !IsFirmAt(first, i);
            bool skipSecond = !IsFirmAt(second, j);
            if (!skipFirst && !skipSecond)
                return false;
            i += skipFirst ? 1 : 0;
            j += skipSecond ? 1 : 0;
        }

        return allowed >= first.Length - i + (second.Length - j);
    }
}
