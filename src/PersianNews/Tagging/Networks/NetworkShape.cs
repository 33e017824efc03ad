namespace PersianNews.Tagging.Networks;

/// <summary>The sizes of a network, and where in its dense weights each part stands.</summary>
internal sealed record NetworkShape
{
    private const int WidthUnit = 32;
    private const int MaxWidth = 1024;
    private const int MaxLayers = 32;
    private const int MaxDilation = 64;

    /// <summary>Floats that stand for a token, in every layer; a multiple of 32.</summary>
    public int Width { get; init; } = 128;

    /// <summary>For each layer, how far the neighbours stand that it sees on either side.</summary>
    public int[] Dilations { get; init; } = [1, 1, 2, 1];

    /// <summary>Floats in a word vector that comes from plain text; 0 for none.</summary>
    public int VectorLength { get; init; }

    /// <summary>Outputs of each head; multiples of 16.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Whether a network can have this width and these layers; bounded, so that a damaged file cannot ask for all memory.</summary>
    public static bool Has(int width, ReadOnlySpan<int> dilations) =>
        width is > 0 and <= MaxWidth && width % WidthUnit == 0
        && dilations.Length <= MaxLayers && !dilations.ContainsAnyExceptInRange(1, MaxDilation);

    /// <summary>Empty rows between two sentences, so that no layer sees across.</summary>
    public int Gap => Dilations.Length == 0 ? 1 : Dilations.Max();

    /// <summary>Number of dense weights. The weights that take in word vectors stand first.</summary>
    public int DenseSize => HeadAt(Heads.Length);

    /// <summary>Where the weights of a layer stand: three matrices, for the neighbour before, the token, the neighbour after.</summary>
    public int LayerAt(int layer) => VectorLength * Width + layer * (3 * Width * 2 * Width + 2 * Width);

    /// <summary>Where the bias of a layer stands.</summary>
    public int LayerBiasAt(int layer) => LayerAt(layer) + 3 * Width * 2 * Width;

    /// <summary>Where the weights of a head stand; its bias follows.</summary>
    public int HeadAt(int head)
    {
        int at = LayerAt(Dilations.Length);
        for (int i = 0; i < head; i++)
            at += (Width + 1) * Heads[i];
        return at;
    }
}
