namespace PersianNews.Training;

/// <summary>How a tagger and the gold disagree about a mention.</summary>
public enum ErrorKind
{
    /// <summary>A gold mention where nothing was found.</summary>
    Missed,

    /// <summary>A mention found where the gold has none.</summary>
    Spurious,

    /// <summary>The same span with another type.</summary>
    WrongType,

    /// <summary>Spans that overlap and differ, whatever their types.</summary>
    WrongSpan,
}

/// <summary>A disagreement, and how often just this one occurs.</summary>
/// <param name="Kind">How they disagree.</param>
/// <param name="GoldType">The gold mention's type; empty for <see cref="ErrorKind.Spurious"/>.</param>
/// <param name="GoldText">The gold mention's text; empty for <see cref="ErrorKind.Spurious"/>.</param>
/// <param name="FoundType">The found mention's type; empty for <see cref="ErrorKind.Missed"/>.</param>
/// <param name="FoundText">The found mention's text; empty for <see cref="ErrorKind.Missed"/>.</param>
/// <param name="Count">How often.</param>
public sealed record EvaluationError(ErrorKind Kind, string GoldType, string GoldText, string FoundType, string FoundText, int Count);
