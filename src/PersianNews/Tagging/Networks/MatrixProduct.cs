using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PersianNews.Tagging.Networks;

/// <summary>
/// Products of small dense matrices of floats. Every sum runs in the same order with fused steps, so the result is the same on every
/// processor.
/// </summary>
internal static class MatrixProduct
{
    /// <summary>Rows of the result that are made at a time; its number of rows is a multiple of this.</summary>
    public const int RowTile = 8;

    private const int Width = 16;

    // So deep a part of B, two vectors wide, stays in the first-level cache.
    private const int Depth = 192;

    [ThreadStatic]
    private static float[]? _panel;

    /// <summary>So many rows, rounded up to a multiple of <see cref="RowTile"/>.</summary>
    public static int WholeTiles(int rows) => (rows + RowTile - 1) / RowTile * RowTile;

    /// <summary>Adds A times B to C.</summary>
    /// <param name="rows">Rows of A and C, a multiple of <see cref="RowTile"/>.</param>
    /// <param name="columns">Columns of B and C, a multiple of 16.</param>
    /// <param name="depth">Columns of A and rows of B.</param>
    /// <param name="a">First element of A.</param>
    /// <param name="rowStep">Distance in A from a row to the next; 1 for a matrix read transposed.</param>
    /// <param name="depthStep">Distance in A from a column to the next; 1 for a matrix read as it stands.</param>
    /// <param name="b">First element of B.</param>
    /// <param name="bStep">Distance in B from a row to the next.</param>
    /// <param name="c">First element of C.</param>
    /// <param name="cStep">Distance in C from a row to the next.</param>
    public static void Add(
        int rows, int columns, int depth, ref float a, int rowStep, int depthStep, ref float b, int bStep, ref float c, int cStep)
    {
        _panel ??= new float[Depth * 2 * Width];
        for (int from = 0; from < depth; from += Depth)
        {
            int part = Math.Min(Depth, depth - from);
            AddPart(rows, columns, part, ref Unsafe.Add(ref a, from * depthStep), rowStep, depthStep,
                ref Unsafe.Add(ref b, from * bStep), bStep, ref c, cStep);
        }
    }

    private static void AddPart(
        int rows, int columns, int depth, ref float a, int rowStep, int depthStep, ref float b, int bStep, ref float c, int cStep)
    {
        int column = 0;
        for (; column + 2 * Width <= columns; column += 2 * Width)
        {
            // Rows of B far apart in memory push each other out of the cache; side by side they stay.
            ref float panel = ref _panel![0];
            for (int k = 0; k < depth; k++)
            {
                ref float row = ref Unsafe.Add(ref b, k * bStep + column);
                Store(Vector512.LoadUnsafe(ref row), Vector512.LoadUnsafe(ref row, Width), ref Unsafe.Add(ref panel, k * 2 * Width));
            }

            for (int row = 0; row < rows; row += RowTile)
            {
                Tile(depth, ref Unsafe.Add(ref a, row * rowStep), rowStep, depthStep, ref panel, 2 * Width,
                    ref Unsafe.Add(ref c, row * cStep + column), cStep);
            }
        }

        for (; column < columns; column += Width)
        {
            for (int row = 0; row < rows; row += RowTile)
            {
                NarrowTile(depth, ref Unsafe.Add(ref a, row * rowStep), rowStep, depthStep, ref Unsafe.Add(ref b, column), bStep,
                    ref Unsafe.Add(ref c, row * cStep + column), cStep);
            }
        }
    }

    /// <summary>Writes a matrix of so many rows and columns transposed.</summary>
    public static void Transpose(ReadOnlySpan<float> from, int rows, int columns, Span<float> to)
    {
        // In blocks, so that neither side's lines leave the cache half used.
        for (int top = 0; top < rows; top += Width)
        {
            for (int left = 0; left < columns; left += Width)
            {
                int right = Math.Min(columns, left + Width);
                for (int i = top; i < Math.Min(rows, top + Width); i++)
                {
                    for (int j = left; j < right; j++)
                        to[j * rows + i] = from[i * columns + j];
                }
            }
        }
    }

    private static void Tile(int depth, ref float a, int rowStep, int depthStep, ref float b, int bStep, ref float c, int cStep)
    {
        Vector512<float> s00 = Vector512.LoadUnsafe(ref c), s01 = Vector512.LoadUnsafe(ref c, Width);
        Vector512<float> s10 = Vector512.LoadUnsafe(ref c, (nuint)cStep), s11 = Vector512.LoadUnsafe(ref c, (nuint)cStep + Width);
        Vector512<float> s20 = Vector512.LoadUnsafe(ref c, (nuint)(2 * cStep)), s21 = Vector512.LoadUnsafe(ref c, (nuint)(2 * cStep) + Width);
        Vector512<float> s30 = Vector512.LoadUnsafe(ref c, (nuint)(3 * cStep)), s31 = Vector512.LoadUnsafe(ref c, (nuint)(3 * cStep) + Width);
        Vector512<float> s40 = Vector512.LoadUnsafe(ref c, (nuint)(4 * cStep)), s41 = Vector512.LoadUnsafe(ref c, (nuint)(4 * cStep) + Width);
        Vector512<float> s50 = Vector512.LoadUnsafe(ref c, (nuint)(5 * cStep)), s51 = Vector512.LoadUnsafe(ref c, (nuint)(5 * cStep) + Width);
        Vector512<float> s60 = Vector512.LoadUnsafe(ref c, (nuint)(6 * cStep)), s61 = Vector512.LoadUnsafe(ref c, (nuint)(6 * cStep) + Width);
        Vector512<float> s70 = Vector512.LoadUnsafe(ref c, (nuint)(7 * cStep)), s71 = Vector512.LoadUnsafe(ref c, (nuint)(7 * cStep) + Width);
        nint r1 = rowStep, r2 = 2 * r1, r3 = 3 * r1, r4 = 4 * r1, r5 = 5 * r1, r6 = 6 * r1, r7 = 7 * r1;
        for (int k = 0; k < depth; k++)
        {
            Vector512<float> b0 = Vector512.LoadUnsafe(ref b), b1 = Vector512.LoadUnsafe(ref b, Width);
            Vector512<float> x = Vector512.Create(a);
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            x = Vector512.Create(Unsafe.Add(ref a, r1));
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            x = Vector512.Create(Unsafe.Add(ref a, r2));
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            x = Vector512.Create(Unsafe.Add(ref a, r3));
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            x = Vector512.Create(Unsafe.Add(ref a, r4));
            s40 = Vector512.FusedMultiplyAdd(x, b0, s40);
            s41 = Vector512.FusedMultiplyAdd(x, b1, s41);
            x = Vector512.Create(Unsafe.Add(ref a, r5));
            s50 = Vector512.FusedMultiplyAdd(x, b0, s50);
            s51 = Vector512.FusedMultiplyAdd(x, b1, s51);
            x = Vector512.Create(Unsafe.Add(ref a, r6));
            s60 = Vector512.FusedMultiplyAdd(x, b0, s60);
            s61 = Vector512.FusedMultiplyAdd(x, b1, s61);
            x = Vector512.Create(Unsafe.Add(ref a, r7));
            s70 = Vector512.FusedMultiplyAdd(x, b0, s70);
            s71 = Vector512.FusedMultiplyAdd(x, b1, s71);
            a = ref Unsafe.Add(ref a, depthStep);
            b = ref Unsafe.Add(ref b, bStep);
        }

        Store(s00, s01, ref c);
        Store(s10, s11, ref Unsafe.Add(ref c, cStep));
        Store(s20, s21, ref Unsafe.Add(ref c, 2 * cStep));
        Store(s30, s31, ref Unsafe.Add(ref c, 3 * cStep));
        Store(s40, s41, ref Unsafe.Add(ref c, 4 * cStep));
        Store(s50, s51, ref Unsafe.Add(ref c, 5 * cStep));
        Store(s60, s61, ref Unsafe.Add(ref c, 6 * cStep));
        Store(s70, s71, ref Unsafe.Add(ref c, 7 * cStep));
    }

    private static void NarrowTile(int depth, ref float a, int rowStep, int depthStep, ref float b, int bStep, ref float c, int cStep)
    {
        nint r1 = rowStep, r2 = 2 * r1, r3 = 3 * r1, c1 = cStep, c2 = 2 * c1, c3 = 3 * c1;
        // Half of the rows at a time: four sums side by side hide how long a step takes, one after another would not.
        for (int half = 0; half < RowTile; half += RowTile / 2)
        {
            ref float x = ref Unsafe.Add(ref a, half * r1);
            ref float y = ref b;
            ref float z = ref Unsafe.Add(ref c, half * c1);
            Vector512<float> s0 = Vector512.LoadUnsafe(ref z), s1 = Vector512.LoadUnsafe(ref z, (nuint)c1);
            Vector512<float> s2 = Vector512.LoadUnsafe(ref z, (nuint)c2), s3 = Vector512.LoadUnsafe(ref z, (nuint)c3);
            for (int k = 0; k < depth; k++)
            {
                Vector512<float> row = Vector512.LoadUnsafe(ref y);
                s0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), row, s0);
                s1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, r1)), row, s1);
                s2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, r2)), row, s2);
                s3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, r3)), row, s3);
                x = ref Unsafe.Add(ref x, depthStep);
                y = ref Unsafe.Add(ref y, bStep);
            }

            s0.StoreUnsafe(ref z);
            s1.StoreUnsafe(ref z, (nuint)c1);
            s2.StoreUnsafe(ref z, (nuint)c2);
            s3.StoreUnsafe(ref z, (nuint)c3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> first, Vector512<float> second, ref float c)
    {
        first.StoreUnsafe(ref c);
        second.StoreUnsafe(ref c, Width);
    }
}
