namespace PersianNews.Tagging;

/// <summary>
/// The IOB2 labels of a model. Label 0 is <c>O</c>; type number k has the labels <c>B-</c> 2k+1 and <c>I-</c> 2k+2.
/// </summary>
internal sealed class LabelSet
{
    /// <summary>The label of tokens outside every mention.</summary>
    public const int Outside = 0;

    /// <summary>Most types a model can have: a label is a byte.</summary>
    public const int MaxTypes = 127;

    private readonly EntityType[] _types;

    /// <param name="types">The entity types in the order of their labels.</param>
    public LabelSet(IEnumerable<string> types)
    {
        _types = [.. types.Select(static t => new EntityType(t))];
        Names = ["O", .. _types.SelectMany(static t => new[] { "B-" + t.Name, "I-" + t.Name })];
        Stride = (Names.Length + 15) & ~15;
    }

    /// <summary>The label names, <c>O</c> first.</summary>
    public string[] Names { get; }

    /// <summary>Number of labels.</summary>
    public int Count => Names.Length;

    /// <summary>Number of labels rounded up to whole vectors of 16; score rows have this length.</summary>
    public int Stride { get; }

    /// <summary>The entity types.</summary>
    public ReadOnlySpan<EntityType> Types => _types;

    /// <summary>The entity type of a label other than <see cref="Outside"/>.</summary>
    public EntityType TypeOf(int label) => _types[(label - 1) >> 1];

    /// <summary>Whether the label begins a mention.</summary>
    public static bool IsBegin(int label) => (label & 1) == 1;

    /// <summary>Whether the label continues a mention.</summary>
    public static bool IsInside(int label) => label > 0 && (label & 1) == 0;

    /// <summary>Whether <paramref name="next"/> may follow <paramref name="previous"/>: an inside label only follows its own mention.</summary>
    public static bool MayFollow(int previous, int next) => !IsInside(next) || previous == next || previous == next - 1;

    /// <summary>The label of a name such as <c>B-PER</c>, or -1 for a name this set lacks.</summary>
    public int IndexOf(string name) => Array.IndexOf(Names, name);

    /// <summary>The labels of these names; a name this set lacks is <see cref="Outside"/>.</summary>
    public byte[] Encode(string[] names) => [.. names.Select(n => (byte)Math.Max(Outside, IndexOf(n)))];
}
