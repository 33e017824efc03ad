namespace PersianNews.Archives.Writing;

/// <summary>A record or file that could not be read.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Line">Line in the file, or null where the file as a whole is meant.</param>
/// <param name="Id">The record's id as far as it is known.</param>
/// <param name="Reason">What is wrong, for people.</param>
/// <param name="Record">Its number among all records of the input, from 1; null where they are not counted.</param>
internal sealed record RecordError(string File, long? Line, string? Id, string Reason, long? Record = null);
