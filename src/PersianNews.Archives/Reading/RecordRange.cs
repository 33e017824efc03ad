namespace PersianNews.Archives.Reading;

/// <summary>Which records of the input a run takes.</summary>
/// <param name="Start">Everything before this place is done already.</param>
/// <param name="Shard">The shard whose records are taken, or null for all.</param>
internal sealed record RecordRange(InputPosition Start, ArchiveShard? Shard)
{
    /// <summary>Every record.</summary>
    public static RecordRange All { get; } = new(default, null);

    /// <summary>Whether the record just before <paramref name="position"/> is taken.</summary>
    /// <exception cref="ArchiveResumeException">The records done already were not these.</exception>
    public bool Takes(InputPosition position)
    {
        if (position.Records > Start.Records)
            return Shard is not { } shard || shard.Contains(position.Records);
        if (position.Records == Start.Records && position.Mark != Start.Mark)
            throw Changed();
        return false;
    }

    /// <summary>Checks that the input did not end before the place to start from.</summary>
    /// <exception cref="ArchiveResumeException">It did.</exception>
    public void CheckEnd(InputPosition end)
    {
        if (end.Records < Start.Records)
            throw Changed();
    }

    private ArchiveResumeException Changed() => new(
        $"cannot resume: the input is not what it was when the first {Start.Records} records were read; run without --resume to start again");
}
