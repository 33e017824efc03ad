namespace PersianNews.Archives.Reading;

/// <summary>Why a record cannot be read.</summary>
/// <param name="Reason">A sentence without full stop, for people.</param>
/// <param name="Line">The line in its file, where the record's own first line is not the one.</param>
internal sealed record RecordFault(string Reason, long? Line = null);
