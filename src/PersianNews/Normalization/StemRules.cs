namespace PersianNews.Normalization;

/// <summary>One step of stemming: which ending goes next. Every step makes the word shorter or finds a singular, which ends it.</summary>
internal sealed class StemRules(StemLexicon lexicon, SpacingModel model)
{
    private const char Heh = '\u0647';
    private const char Noon = '\u0646';
    private const char Ye = '\u06CC';

    /// <summary>An ending of one or two letters goes only if the rest is so many powers of two more frequent than the whole.</summary>
    private const int YeLead = 4;
    private const int PersonLead = 5;
    private const int YeLeast = 4;
    private const int PersonLeast = 6;

    /// <summary>Takes one ending off the first <paramref name="length"/> letters; they are at most <see cref="WordBuffer.LongestWord"/>.</summary>
    public bool TryStrip(Span<char> buffer, ref int length)
    {
        ReadOnlySpan<char> word = buffer[..length];
        if (length < 3) return false;
        if (TryTables(buffer, 0, ref length, out bool kept)) return true;
        if (kept) return false;
        int part = length;
        while (part > 0 && !WordBuffer.IsSeparator(word[part - 1])) part--;
        if (part > 1 && StemEndings.IsSuffix(word[part..]))
        {
            length = part - 1;
            return true;
        }
        // In a compound only plurals of persons are sure: the second part of many a name looks like an irregular plural.
        if (part > 0 && word[^1] == Noon && (TryTables(buffer, part, ref length, out kept) || kept)) return !kept;
        ReadOnlySpan<char> tail = word[part..];
        int cut = StemEndings.LongPlural(tail);
        if (cut == 0) cut = Degree(tail, part > 0);
        if (cut == 0) cut = EzafeAfterVowel(tail);
        if (cut == 0 && part == 0) cut = Short(tail);
        length -= cut;
        return cut > 0 || TryRespell(buffer, part, ref length);
    }

    private bool TryTables(Span<char> buffer, int start, ref int length, out bool kept)
    {
        Span<char> key = stackalloc char[WordBuffer.LongestWord];
        key = key[..SearchKey.Fold(buffer[start..length], key)];
        kept = false;
        if (lexicon.TryFindSingular(key, out string? singular) && start + singular!.Length <= buffer.Length)
        {
            singular.CopyTo(buffer[start..]);
            length = start + singular.Length;
            return true;
        }
        kept = lexicon.IsKept(key);
        return false;
    }

    private int Level(ReadOnlySpan<char> word) => SpacingWord.Of(word, model).Entry.Level;

    private bool IsKept(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[WordBuffer.LongestWord];
        return lexicon.IsKept(key[..SearchKey.Fold(word, key)]);
    }

    private int Degree(ReadOnlySpan<char> word, bool compound)
    {
        int cut = StemEndings.Degree(word);
        if (cut == 0 || word.Length - cut < 2 || IsKept(word[..^1])) return 0;
        return compound || Level(word[..^cut]) > 0 ? cut : 0;
    }

    /// <summary>The ye of ezafe or the indefinite one after a long vowel.</summary>
    private int EzafeAfterVowel(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word[^1] != Ye || !StemEndings.IsLongVowel(word[^2])) return 0;
        if (IsKept(word[..^1])) return 1;
        return Level(word[..^1]) > 0 && Level(word[..^1]) + 3 >= Level(word) ? 1 : 0;
    }

    private int Short(ReadOnlySpan<char> word)
    {
        int whole = Level(word);
        int cut = StemEndings.Person(word);
        if (cut > 0 && StemsBefore(word[..^cut])) return cut;
        if (cut > 0 && word.Length - cut >= 3 && Leads(word[..^cut], whole, PersonLead, PersonLeast)) return cut;
        if (word.Length > 4 && word[^1] == Ye && word[^2] == Ye && StemEndings.IsLongVowel(word[^3]))
            return Leads(word[..^2], whole, YeLead, YeLeast) ? 2 : 0;
        if (word[^1] == Ye) return StemsBefore(word[..^1]) || Leads(word[..^1], whole, YeLead, YeLeast) ? 1 : 0;
        if (StemEndings.IsPersonPlural(word) && Level(word[..^2]) > 0) return 2;
        return 0;
    }

    private bool StemsBefore(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[WordBuffer.LongestWord];
        return lexicon.TryFindSingular(key[..SearchKey.Fold(word, key)], out _);
    }

    private bool Leads(ReadOnlySpan<char> rest, int whole, int lead, int least)
    {
        int level = Level(rest);
        return level >= least && level >= whole + lead;
    }

    /// <summary>Endings that another takes the place of: -gan and -at for a final he.</summary>
    private bool TryRespell(Span<char> buffer, int part, ref int length)
    {
        ReadOnlySpan<char> word = buffer[part..length];
        int cut = StemEndings.Respelled(word, out bool gan);
        if (cut == 0 || word.Length - cut < 2) return false;
        int plain = gan ? 0 : Level(word[..^cut]);
        Span<char> other = stackalloc char[WordBuffer.LongestWord];
        word[..^cut].CopyTo(other);
        other[word.Length - cut] = Heh;
        int withHeh = Level(other[..(word.Length - cut + 1)]);
        if (Math.Max(plain, withHeh) < 2) return false;
        if (withHeh > plain + (gan ? 0 : 1)) buffer[length++ - cut] = Heh;
        length -= cut;
        return true;
    }
}
