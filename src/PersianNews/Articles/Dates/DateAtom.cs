namespace PersianNews.Articles.Dates;

/// <summary>A token looked up once: what it does, and where the next one begins.</summary>
/// <param name="Index">The token, plus one, so that an empty place matches none.</param>
/// <param name="End">Index just past the last token of the phrase.</param>
/// <param name="Word">What it does.</param>
internal readonly record struct DateAtom(int Index, int End, DateWord Word);
