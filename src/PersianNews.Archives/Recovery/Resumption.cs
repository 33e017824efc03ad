namespace PersianNews.Archives.Recovery;

/// <summary>
/// Finds where an earlier run can be taken up: at the last checkpoint whose bytes are really there. After a killed process that is the
/// last in the journal; after a power cut the disk may have lost bytes that the journal already speaks of.
/// </summary>
internal static class Resumption
{
    /// <summary>Whether the journal was begun by a run like this one; leaves the journal at its first checkpoint.</summary>
    /// <exception cref="ArchiveResumeException">It was begun by another one.</exception>
    public static bool Matches(Journal journal, RunIdentity identity, string output)
    {
        RunIdentity? earlier = journal.ReadIdentity();
        if (earlier is not null && identity.DifferenceFrom(earlier) is { } difference)
            throw new ArchiveResumeException($"cannot resume: the unfinished '{output}' was {difference}; run without --resume to start again");
        return earlier is not null;
    }

    /// <summary>Leaves journal and files at that place.</summary>
    /// <returns>The checkpoint, or null where there is none; then everything begins anew.</returns>
    public static Checkpoint? FindStart(Journal journal, TrackedFile records, TrackedFile errors)
    {
        Checkpoint? last = null;
        Checkpoint? next;
        long end = journal.Position;
        while ((next = journal.ReadCheckpoint()) is not null)
        {
            if (!(records.Advance(next.Output) && errors.Advance(next.Errors)))
                break;
            last = next;
            end = journal.Position;
        }

        journal.Truncate(end);
        if (next is null)
            return last;
        records.Rewind();
        errors.Rewind();
        if (last is not null && !(records.Advance(last.Output) && errors.Advance(last.Errors)))
            throw new IOException("the unfinished output changed while it was read");
        return last;
    }
}
