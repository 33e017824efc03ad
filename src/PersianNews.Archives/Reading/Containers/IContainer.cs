namespace PersianNews.Archives.Reading.Containers;

/// <summary>A kind of file that holds files.</summary>
internal interface IContainer
{
    /// <summary>How names of such files end.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>
    /// The members, one after the other, each to be read before the next is asked for. What cannot be read is there too, with the reason.
    /// </summary>
    /// <param name="path">The container.</param>
    /// <param name="counter">Told of bytes read from the disk.</param>
    IEnumerable<ContainerMember> Open(string path, ByteCounter counter);
}
