namespace PersianNews.Text;

/// <summary>Maps spans of a changed text to spans of the original and back; all in UTF-16 code units. Immutable and thread-safe.</summary>
public sealed class OffsetMap
{
    // For each code unit of the changed text the range of the original it stands for; null when the texts are the same.
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    private OffsetMap(int[]? starts, int[]? ends, int originalLength)
    {
        _starts = starts;
        _ends = ends;
        OriginalLength = originalLength;
    }

    /// <summary>Length of the original text.</summary>
    public int OriginalLength { get; }

    /// <summary>Length of the changed text.</summary>
    public int Length => _starts?.Length ?? OriginalLength;

    /// <summary>Whether every span maps to itself.</summary>
    public bool IsIdentity => _starts is null;

    /// <summary>The map of a text of the given length to itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public static OffsetMap Identity(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return new OffsetMap(null, null, length);
    }

    /// <summary>The span of the original that the given span of the changed text came from.</summary>
    /// <remarks>Characters left out inside the span are covered, and so are marks and kashidas left out just after its last letter.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches outside the changed text.</exception>
    public TextSpan ToOriginal(TextSpan span)
    {
        Check(span, Length);
        if (_starts is null || _ends is null) return span;
        if (span.IsEmpty) return new TextSpan(span.Start < _starts.Length ? _starts[span.Start] : OriginalLength, 0);
        return TextSpan.FromBounds(_starts[span.Start], Math.Max(_starts[span.Start], _ends[span.End - 1]));
    }

    /// <summary>The span of the changed text that came from the given span of the original; empty when all of it was left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches outside the original.</exception>
    public TextSpan FromOriginal(TextSpan span)
    {
        Check(span, OriginalLength);
        if (_starts is null || _ends is null) return span;
        int start = LowerBound(_ends, span.Start + 1);
        if (span.IsEmpty) return new TextSpan(start, 0);
        int end = Math.Max(start, LowerBound(_starts, span.End));
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>This map followed by one of a further change to the changed text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="next"/> does not start from a text of this map's length.</exception>
    public OffsetMap Then(OffsetMap next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.OriginalLength != Length) throw new ArgumentException("The maps do not follow one another.", nameof(next));
        if (next.IsIdentity) return this;
        if (IsIdentity) return next;
        int[] starts = new int[next.Length];
        int[] ends = new int[next.Length];
        for (int i = 0; i < starts.Length; i++)
        {
            TextSpan span = ToOriginal(TextSpan.FromBounds(next._starts![i], next._ends![i]));
            (starts[i], ends[i]) = (span.Start, span.End);
        }
        return new OffsetMap(starts, ends, OriginalLength);
    }

    /// <summary>The map of a change that gave, for each code unit of its result, the index of the one it came from; never falling.</summary>
    internal static OffsetMap FromStarts(ReadOnlySpan<char> original, ReadOnlySpan<char> result, ReadOnlySpan<int> starts)
    {
        int[] ends = new int[starts.Length];
        for (int i = 0; i < ends.Length; i++)
        {
            int next = i + 1 < starts.Length ? starts[i + 1] : original.Length;
            int end = Math.Min(starts[i] + 1, original.Length);
            // A blank or half-space that was put in before a character stands for nothing of the original.
            if (next == starts[i] && (result[i] is ' ' or CharacterTraits.Zwnj)) end = starts[i];
            // What was left out after a letter belongs to it when it is drawn on it.
            while (end < next && (CharacterTraits.Is(original[end], CharacterTrait.Mark) || original[end] == '\u0640')) end++;
            ends[i] = end;
        }
        return new OffsetMap(starts.ToArray(), ends, original.Length);
    }

    private static void Check(TextSpan span, int length)
    {
        bool inside = span.Start >= 0 && span.Length >= 0 && span.Start <= length - span.Length;
        if (!inside) throw new ArgumentOutOfRangeException(nameof(span), span, "The span reaches outside the text.");
    }

    /// <summary>The first index whose value is at least <paramref name="value"/>.</summary>
    private static int LowerBound(int[] values, int value)
    {
        int low = 0;
        int high = values.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (values[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
