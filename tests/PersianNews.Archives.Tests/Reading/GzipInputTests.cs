using System.Text;
using PersianNews.Archives.Reading;

namespace PersianNews.Archives.Tests.Reading;

public class GzipInputTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(i => $"خبر {i}، ")));

    [Fact]
    public async Task Whole_files_are_read_however_many_members_they_have()
    {
        byte[] two = [.. TempFolder.Compress(Text.AsSpan(0, 10_000)), .. TempFolder.Compress(Text.AsSpan(10_000))];
        foreach (byte[] file in (byte[][])[TempFolder.Compress(Text), two])
        {
            foreach (int chunk in (int[])[1, 7, 8192])
                Assert.Equal(Text, await Read(file, chunk));
        }
    }

    [Fact]
    public async Task Padding_after_the_end_is_passed_over() =>
        Assert.Equal(Text, await Read([.. TempFolder.Compress(Text), .. new byte[512]], 8192));

    [Fact]
    public async Task Every_cut_is_noticed()
    {
        byte[] whole = TempFolder.Compress(Text);
        foreach (int length in Enumerable.Range(1, 40).Select(i => whole.Length - i).Concat([0, 1, 5, 10, 11, whole.Length / 3, whole.Length / 2]))
            await Assert.ThrowsAsync<InvalidDataException>(() => Read(whole[..length], 8192));
    }

    [Fact]
    public async Task What_comes_before_the_cut_is_read_and_nothing_else()
    {
        byte[] whole = TempFolder.Compress(Text);
        for (int length = 20; length < whole.Length; length += 97)
        {
            using MemoryStream read = new();
            await Assert.ThrowsAsync<InvalidDataException>(() => Open(whole[..length], 8192).CopyToAsync(read));
            Assert.True(Text.AsSpan().StartsWith(read.ToArray()));
        }
    }

    [Fact]
    public async Task Damage_is_noticed()
    {
        byte[] damaged = TempFolder.Compress(Text);
        damaged[damaged.Length / 2] ^= 0x55;
        await Assert.ThrowsAsync<InvalidDataException>(() => Read(damaged, 8192));
    }

    private static async Task<byte[]> Read(byte[] file, int chunk)
    {
        using MemoryStream read = new();
        await Open(file, chunk).CopyToAsync(read);
        return read.ToArray();
    }

    private static GzipInput Open(byte[] file, int chunk) => new(new ChunkedStream(file, new Random(1), chunk));
}
