using PersianNews.Entities;

namespace PersianNews.Training.Knowledge;

/// <summary>Cuts the Latin form of a word into as many chunks as its Persian form has letters: a consonant and the vowels after it, or vowels.</summary>
internal static class LetterAligner
{
    private const int LongestChunk = 5;
    private const float Impossible = 1e6f;

    /// <summary>The Persian vowel letters: alef, alef with madda, waw, ye, ye with hamza, he at a word's end, ain, hamza.</summary>
    private const string MayBeSilent = "\u0627\u0648\u06CC\u0626\u0647\u0639\u0621";

    /// <summary>For each letter the consonants it stands for.</summary>
    private static readonly Dictionary<char, string[]> Consonants = new()
    {
        ['\u0628'] = ["b"],
        ['\u067E'] = ["p"],
        ['\u062A'] = ["t"],
        ['\u062B'] = ["s", "th"],
        ['\u062C'] = ["j", "g", "dj"],
        ['\u0686'] = ["ch", "c", "tch"],
        ['\u062D'] = ["h"],
        ['\u062E'] = ["kh", "ch", "h", "j"],
        ['\u062F'] = ["d"],
        ['\u0630'] = ["z", "dh", "th"],
        ['\u0631'] = ["r"],
        ['\u0632'] = ["z", "s"],
        ['\u0698'] = ["zh", "j", "g", "dj", "z"],
        ['\u0633'] = ["s", "c", "ts"],
        ['\u0634'] = ["sh", "ch", "s", "sch"],
        ['\u0635'] = ["s"],
        ['\u0636'] = ["z", "d", "dh"],
        ['\u0637'] = ["t"],
        ['\u0638'] = ["z", "dh"],
        ['\u0639'] = ["'"],
        ['\u063A'] = ["gh", "q"],
        ['\u0641'] = ["f", "ph", "v", "ff"],
        ['\u0642'] = ["gh", "q", "k", "g"],
        ['\u06A9'] = ["k", "c", "ck", "q", "x", "kh"],
        ['\u06AF'] = ["g", "gh"],
        ['\u0644'] = ["l"],
        ['\u0645'] = ["m"],
        ['\u0646'] = ["n"],
        ['\u0648'] = ["v", "w", "u", "o"],
        ['\u0647'] = ["h"],
        ['\u06CC'] = ["y", "j", "i"],
        ['\u0626'] = ["'", "y"],
    };

    /// <summary>Cuts a word.</summary>
    /// <param name="letters">The Persian letters.</param>
    /// <param name="latin">The Latin form, in lower case.</param>
    /// <returns>One chunk a letter, or null where the two do not go together.</returns>
    public static string[]? Align(string letters, string latin)
    {
        int width = latin.Length + 1;
        float[] cost = new float[(letters.Length + 1) * width];
        byte[] length = new byte[cost.Length];
        Array.Fill(cost, Impossible);
        cost[0] = 0;
        for (int i = 0; i < letters.Length; i++)
        {
            for (int j = 0; j < width; j++)
            {
                float before = cost[i * width + j];
                if (before >= Impossible)
                    continue;
                for (int n = 0; n <= Math.Min(LongestChunk, latin.Length - j); n++)
                {
                    float sum = before + CostOf(letters, i, latin.AsSpan(j, n));
                    int place = (i + 1) * width + j + n;
                    if (sum < cost[place])
                    {
                        cost[place] = sum;
                        length[place] = (byte)n;
                    }
                }
            }
        }

        if (cost[^1] >= Impossible)
            return null;
        string[] chunks = new string[letters.Length];
        int at = latin.Length;
        for (int i = letters.Length; i > 0; i--)
        {
            int n = length[i * width + at];
            at -= n;
            chunks[i - 1] = latin.Substring(at, n);
        }

        return chunks;
    }

    /// <summary>Whether every consonant is written as in most names of Iran: the first of its forms, or one of two for the letter qaf; none doubled.</summary>
    public static bool IsRegular(string letters, string[] chunks)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            string head = chunks[i][..^VowelsAtEnd(chunks[i])];
            if (head.Length == 0 || letters[i] is '\u0642' or '\u0648' or '\u06CC' or '\u0636' or '\u0630') // qaf, waw, ye, dad, thal
                continue;
            if (!Consonants.TryGetValue(letters[i], out string[]? forms) || head != forms[0])
                return false;
        }

        return true;
    }

    private static float CostOf(string letters, int at, ReadOnlySpan<char> chunk)
    {
        char letter = letters[at];
        bool silentAllowed = MayBeSilent.Contains(letter, StringComparison.Ordinal);
        if (chunk.IsEmpty)
            return silentAllowed ? 1 : Impossible;
        bool vowelLetter = letter is '\u0627' or '\u0622' or '\u0648' or '\u06CC' or '\u0626' or '\u0639';
        int vowels = VowelsAtEnd(chunk);
        if (vowels == chunk.Length)
            return vowelLetter ? 0.1f * (vowels - 1) : at == letters.Length - 1 && letter == '\u0647' ? 0.2f : Impossible;
        ReadOnlySpan<char> head = chunk[..^vowels];
        if (head.Length > 1 && head[0] == head[1] && head.Length == 2)
            head = head[..1];
        if (!Consonants.TryGetValue(letter, out string[]? forms))
            return Impossible;
        foreach (string form in forms)
        {
            if (head.SequenceEqual(form))
                return 0.1f * vowels;
        }

        return Impossible;
    }

    private static int VowelsAtEnd(ReadOnlySpan<char> chunk)
    {
        int count = 0;
        while (count < chunk.Length && (RomanizationModel.IsVowel(chunk[^(count + 1)]) || (chunk[^(count + 1)] == 'y' && count == 0 && chunk.Length > 1)))
            count++;
        return count;
    }
}
