using PersianNews.Articles.Numbers;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Dates;

/// <summary>
/// Reads a date from tokens: pieces (weekday, day and month, year, part of the day, clock, ...) in any order, each at most once,
/// which is how Persian news puts them together. Looks a bounded way ahead, since every piece fills a slot of the draft.
/// </summary>
internal readonly ref partial struct DateParser
{
    /// <summary>How many looked-up tokens are kept.</summary>
    public const int RingSize = 64;

    private const int FurthestVerb = 24;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Span<DateAtom> _ring;
    private readonly NumberParser _numbers;

    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="ring">Scratch, <see cref="RingSize"/> long, all zero.</param>
    public DateParser(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<DateAtom> ring)
    {
        _text = text;
        _tokens = tokens;
        _ring = ring;
        _numbers = new NumberParser(text, tokens);
    }

    /// <summary>Whether a date may begin at a token; turns most tokens away at little cost.</summary>
    public bool MayBegin(int index)
    {
        if (!DateWords.MayRead(_text, _tokens[index]))
            return false;
        DateWord word = At(index);
        return word.MayBegin && (!word.NeedsMore || After(EndOf(index)).Kind != DateKind.None || IsEventYear(index));
    }

    /// <summary>Reads the date that begins at a token where one may.</summary>
    /// <param name="index">The token.</param>
    /// <param name="first">The date, or the first of a range.</param>
    /// <param name="last">The last of a range; otherwise the same as <paramref name="first"/>.</param>
    /// <param name="end">Index just past its last token.</param>
    /// <returns>False if none begins there; <paramref name="end"/> is past a name that has a date in it, or else <paramref name="index"/>.</returns>
    public bool TryRead(int index, out DateDraft first, out DateDraft last, out int end)
    {
        bool tenDays = index > 0 && At(index).Kind == DateKind.Number && At(index - 1).Kind == DateKind.Decade && Joins(index - 1); // "the first ten days of Muharram"
        if (!TryOne(index, out first, out last, out end) || tenDays)
        {
            end = index;
            return false;
        }

        return !IsName(index, first, last) && !IsVague(index, At(index));
    }

    private bool TryOne(int index, out DateDraft first, out DateDraft last, out int end)
    {
        (first, last) = (default, default);
        end = ReadYearOfEvent(index, ref first);
        if (end == index && TryRange(index, ref first, ref last, out end))
            return true;
        if (At(index).Kind is DateKind.From or DateKind.Days or DateKind.Years)
            return false;
        if (first is { Weekday: > 0, Day: 0, Unit: DateUnit.None, Shift: 0 })
            first.IsFuture = TellsFuture(index, end);
        last = first;
        return end > index && first.IsComplete;
    }

    /// <summary>What a token does in a date; of kind none behind the last one.</summary>
    private DateWord At(int index) => Look(index).Word;

    private int EndOf(int index) => Look(index).End;

    private DateAtom Look(int index)
    {
        if ((uint)index >= (uint)_tokens.Length)
            return new DateAtom(index + 1, index + 1, default);
        ref DateAtom atom = ref _ring[index % RingSize];
        if (atom.Index != index + 1)
        {
            int taken = DateWords.Read(_text, _tokens, index, out DateWord word);
            atom = new DateAtom(index + 1, index + taken, word);
        }

        return atom;
    }

    /// <summary>What stands at an index, if it is close to what stands before it.</summary>
    private DateWord After(int index) => Joins(index - 1) ? At(index) : default;

    private bool Joins(int index) => TokenGap.Joins(_text, _tokens, index);

    private ReadOnlySpan<char> TextOf(int index) => _tokens[index].Span.Slice(_text);

    // "several days ago", "every Friday", "Friday prayer".
    private bool IsVague(int index, DateWord word)
    {
        if (index == 0 || !Joins(index - 1))
            return false;
        DateKind before = At(index - 1).Kind;
        return (before == DateKind.Vague && word.Kind is DateKind.Weekday or DateKind.Part or (>= DateKind.Day and <= DateKind.Century))
            || (before == DateKind.Prayer && word is { Kind: DateKind.Weekday, Value: 6 });
    }

    // Whether a plan is told of, or the first verb behind a weekday is of the future or present: the clause then tells what is to come.
    private bool TellsFuture(int index, int end)
    {
        for (int i = index - 1; i >= Math.Max(0, index - 3) && Joins(i); i--)
        {
            if (At(i).Kind == DateKind.Planned)
                return true;
        }

        for (int i = end; i < end + FurthestVerb && i > 0 && i < _tokens.Length && Joins(i - 1); i++)
        {
            DateKind kind = At(i).Kind;
            if (kind is DateKind.FutureVerb or DateKind.PastVerb)
                return kind == DateKind.FutureVerb;
            if (kind == DateKind.Copula)
                return !IsParticiple(TextOf(i - 1));
            if (IsPresent(TextOf(i)))
                return true;
            if (_text[_tokens[i].Span.Start] is '.' or '!' or '\u061F' or '\u061B' or ':') // Persian question mark and semicolon
                return false;
        }

        return false;
    }

    // "gone", "been": before "is" a verb of the past; ends in he.
    private static bool IsParticiple(ReadOnlySpan<char> word) => word.Length > 2 && word[^1] is '\u0647';

    // "mi-" before a half-space, and a present stem behind it: endings -ad, -and, -im; a stem in -t, -id or a known one in -d is of the past.
    private static bool IsPresent(ReadOnlySpan<char> word)
    {
        if (word.Length < 5 || word[0] != '\u0645' || word[1] is not ('\u06CC' or '\u064A') || word[2] != CharacterTraits.Zwnj)
            return false;
        ReadOnlySpan<char> stem = word[3..];
        bool plural = stem.EndsWith("\u0646\u062F") || stem.EndsWith("\u06CC\u0645") || stem.EndsWith("\u064A\u0645");
        if (plural)
            stem = stem[..^2];
        else if (stem[^1] != '\u062F')
            return false;
        bool past = stem.Length > 0 && (stem[^1] == '\u062A' || stem.EndsWith("\u06CC\u062F") || stem.EndsWith("\u064A\u062F") || DateWords.IsPastStem(stem));
        return !past;
    }

    private bool IsEventYear(int index) =>
        index > 0 && At(index).Kind == DateKind.Number && At(index - 1).Kind == DateKind.YearEvent && Joins(index - 1);

    // The number behind the word for Olympics, cup and so on.
    private int ReadYearOfEvent(int index, ref DateDraft draft)
    {
        if (!IsEventYear(index) || !TryNumber(index, out NumberReading year) || !IsCommonYear(year))
            return index;
        SetYear(year, ref draft);
        return year.End;
    }

    // A street or party called after a day: a day and month without a year, behind the word for street, square and so on.
    private bool IsName(int index, in DateDraft first, in DateDraft last) =>
        index > 0 && first is { Month: > 0, Part: PartOfDay.None, Weekday: 0 } && !first.HasYear && !last.HasYear && At(index - 1).Kind == DateKind.Place && Joins(index - 1);
}
