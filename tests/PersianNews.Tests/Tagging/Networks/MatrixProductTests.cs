using PersianNews.Tagging.Networks;

namespace PersianNews.Tests.Tagging.Networks;

public class MatrixProductTests
{
    [Theory]
    [InlineData(8, 16, 1)]
    [InlineData(8, 32, 7)]
    [InlineData(16, 48, 33)]
    [InlineData(24, 80, 20)]
    [InlineData(8, 48, 401)]
    public void Adds_the_product_as_the_definition_does(int rows, int columns, int depth)
    {
        float[] a = Values(rows * depth, 1);
        float[] b = Values(depth * columns, 2);
        float[] c = Values(rows * columns, 3);
        float[] expected = [.. c];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                for (int k = 0; k < depth; k++)
                    expected[i * columns + j] += a[i * depth + k] * b[k * columns + j];
            }
        }

        float[] plain = [.. c];
        MatrixProduct.Add(rows, columns, depth, ref a[0], depth, 1, ref b[0], columns, ref plain[0], columns);
        float[] turned = new float[a.Length];
        MatrixProduct.Transpose(a, rows, depth, turned);
        float[] transposed = [.. c];
        MatrixProduct.Add(rows, columns, depth, ref turned[0], 1, rows, ref b[0], columns, ref transposed[0], columns);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], plain[i], 1e-4f);
        Assert.Equal(plain, transposed);
    }

    private static float[] Values(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }
}
