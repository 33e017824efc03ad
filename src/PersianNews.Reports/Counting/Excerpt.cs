using PersianNews.Reports.Pages;

namespace PersianNews.Reports.Counting;

/// <summary>A piece of an article, ready to be shown.</summary>
/// <param name="Record">The article's place in the archive.</param>
/// <param name="Id">The article's id.</param>
/// <param name="Day">When it was published, if that is known.</param>
/// <param name="Title">Its title, if it has one.</param>
/// <param name="Body">The piece.</param>
/// <param name="Verb">For a statement, the verb of saying.</param>
internal sealed record Excerpt(long Record, string? Id, DateOnly? Day, string? Title, Html Body, string? Verb = null);
