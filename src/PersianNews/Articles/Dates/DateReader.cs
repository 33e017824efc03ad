using System.Runtime.InteropServices;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Dates;

/// <summary>
/// Finds the dates and times of a text, in the Jalali, Hijri and Gregorian calendars, in digits and words, absolute and relative,
/// and resolves them to Gregorian days. Immutable and safe for use from several threads. Takes any text; its time is linear in it.
/// </summary>
/// <remarks>
/// How expressions are resolved, where more than one way would do:
/// <list type="bullet">
/// <item>Jalali days by <see cref="System.Globalization.PersianCalendar"/>; lunar days by <see cref="DateReaderOptions.Hijri"/>.</item>
/// <item>A year of four digits below 1500 is Jalali unless an era says otherwise, a later one Gregorian; one of two digits is the
/// latest such year not more than ten years ahead of the reference date.</item>
/// <item>A day and month, or a month, without a year is the one nearest to the reference date.</item>
/// <item>A weekday alone is the latest one up to the reference date, that day included, or, if the first verb behind it is of the
/// future or present, the first one from it on; "next" and "last" are the first one after and before it; weeks run from Saturday to Friday. An explicit date outweighs the weekday beside it.</item>
/// <item>"two months ago" is the month two before that of the reference date; "the last two months" is the stretch of time up to
/// the reference date. Months and years are Jalali unless called Gregorian.</item>
/// <item>Early, middle and late are thirds; the beginning and end of a month or year are its first and last day.</item>
/// <item>A night belongs to the day whose evening it follows. Twelve at night is the midnight at the end of that day.</item>
/// <item>Without a reference date, relative expressions are found but have no value; so have days no calendar has.</item>
/// </list>
/// A span takes the word for day, month, year or hour that introduces the date, the weekday in brackets behind "today",
/// and the "from" of a range.
/// </remarks>
public sealed class DateReader
{
    private readonly HijriRule _hijri;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How dates are read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is no member of its enumeration.</exception>
    public DateReader(DateReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Hijri is not (HijriRule.UmmAlQura or HijriRule.Arithmetic))
            throw new ArgumentOutOfRangeException(nameof(options), options.Hijri, "The rule of the lunar calendar is not known.");
        _hijri = options.Hijri;
    }

    /// <summary>The reader the pipeline uses.</summary>
    public static DateReader Default { get; } = new(DateReaderOptions.Default);

    /// <summary>Appends the dates of a text to a list, in order, not overlapping.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="tokens">Its tokens, as <see cref="WordTokenizer"/> gives them.</param>
    /// <param name="reference">The day relative dates start from, as a rule that of publication; null if it is not known.</param>
    /// <param name="dates">Where the dates go; what it holds stays.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dates"/> is null.</exception>
    public void Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, DateOnly? reference, List<DateMention> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        Span<DateAtom> ring = stackalloc DateAtom[DateParser.RingSize];
        ring.Clear();
        DateParser parser = new(text, tokens, ring);
        DateMentionBuilder builder = new(new DateResolver(_hijri, reference));
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!parser.TryRead(i, out DateDraft first, out DateDraft last, out int end))
            {
                i = Math.Max(i, end - 1);
                continue;
            }

            TextSpan span = TextSpan.FromBounds(tokens[i].Span.Start, tokens[end - 1].Span.End);
            dates.Add(builder.Build(span, first, last));
            i = end - 1;
        }
    }

    /// <summary>The dates of a text, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="reference">The day relative dates start from, as a rule that of publication; null if it is not known.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DateMention[] Read(string text, DateOnly? reference = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> tokens = [];
        WordTokenizer.Default.Tokenize(text, tokens);
        List<DateMention> dates = [];
        Read(text, CollectionsMarshal.AsSpan(tokens), reference, dates);
        return [.. dates];
    }
}
