using System.Runtime.Intrinsics;

namespace PersianNews.Tagging.Networks;

/// <summary>
/// A layer of a network: a gated convolution over three tokens (Dauphin et al. 2017), added to what it sees. Training and tagging both run
/// it from here.
/// </summary>
internal static class GatedConvolution
{
    private const int Lanes = 16;

    /// <summary>Runs a layer over rows that each stand for a token or for a place between sentences.</summary>
    /// <param name="shape">The network's sizes.</param>
    /// <param name="layer">Which of its layers.</param>
    /// <param name="dense">The network's dense weights.</param>
    /// <param name="rows">Number of rows, a multiple of <see cref="MatrixProduct.RowTile"/>.</param>
    /// <param name="tokens">The rows that stand for tokens.</param>
    /// <param name="x">What the layer sees: the rows, and <see cref="NetworkShape.Gap"/> empty ones before and after them.</param>
    /// <param name="z">Left here for the way back: for each row the values, then how far each is let through.</param>
    /// <param name="mask">Factors for the layer's outputs; empty for none.</param>
    /// <param name="y">The output, laid out as <paramref name="x"/>; rows that stand for no token are empty.</param>
    public static void Forward(
        NetworkShape shape, int layer, float[] dense, int rows, ReadOnlySpan<int> tokens, float[] x, float[] z, ReadOnlySpan<float> mask, float[] y)
    {
        int width = shape.Width;
        int start = shape.Gap * width;
        ReadOnlySpan<float> bias = dense.AsSpan(shape.LayerBiasAt(layer), 2 * width);
        for (int row = 0; row < rows; row++)
            bias.CopyTo(z.AsSpan(row * 2 * width));
        for (int side = -1; side <= 1; side++)
        {
            MatrixProduct.Add(rows, 2 * width, width, ref x[start + side * shape.Dilations[layer] * width], width, 1,
                ref dense[shape.LayerAt(layer) + (side + 1) * width * 2 * width], 2 * width, ref z[0], 2 * width);
        }

        Array.Clear(y, 0, (rows + 2 * shape.Gap) * width);
        foreach (int row in tokens)
        {
            for (int j = 0; j < width; j += Lanes)
            {
                ref float a = ref z[row * 2 * width + j];
                Vector512<float> gate = Sigmoid(Vector512.LoadUnsafe(ref a, (nuint)width));
                gate.StoreUnsafe(ref a, (nuint)width);
                Vector512<float> output = Vector512.LoadUnsafe(ref a) * gate;
                if (!mask.IsEmpty)
                    output *= Vector512.Create(mask.Slice(row * width + j, Lanes));
                int at = start + row * width + j;
                (Vector512.LoadUnsafe(ref x[at]) + output).StoreUnsafe(ref y[at]);
            }
        }
    }

    private static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Vector512.Exp(Vector512.Min(-x, Vector512.Create(60f))));
}
