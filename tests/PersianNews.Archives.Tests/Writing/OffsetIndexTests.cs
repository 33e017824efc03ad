using System.Text;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Tests.Writing;

public class OffsetIndexTests
{
    private static readonly string[] Pieces = ["a", "é", "س", "\u200C", "😀", "\uD83D", "\uDE00", "𐏐", " ", "\0"];

    [Theory]
    [InlineData(OffsetUnit.Utf16)]
    [InlineData(OffsetUnit.CodePoint)]
    [InlineData(OffsetUnit.Utf8)]
    public void Every_offset_counts_what_stands_before_it(OffsetUnit unit)
    {
        Random random = new(7);
        using OffsetIndex index = new(unit);
        for (int round = 0; round < 300; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            index.Build(text);
            int[] offsets = [.. Enumerable.Range(0, text.Length + 1).Where(offset => !IsInsidePair(text, offset))];
            foreach (int offset in offsets)
                Assert.Equal(Expected(unit, text[..offset]), index.Convert(offset));
            random.Shuffle(offsets);
            foreach (int offset in offsets)
                Assert.Equal(Expected(unit, text[..offset]), index.Convert(offset));
        }
    }

    [Fact]
    public void An_offset_inside_a_pair_counts_as_past_it()
    {
        using OffsetIndex index = new(OffsetUnit.CodePoint);
        index.Build("😀س");
        Assert.Equal(1, index.Convert(1));
        Assert.Equal(1, index.Convert(2));
    }

    private static bool IsInsidePair(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);

    private static int Expected(OffsetUnit unit, string before) => unit switch
    {
        OffsetUnit.Utf16 => before.Length,
        OffsetUnit.CodePoint => before.EnumerateRunes().Count(),
        _ => Encoding.UTF8.GetByteCount(before),
    };
}
