using System.Text;
using PersianNews.Archives.Indexing.Intake;

namespace PersianNews.Reports.Counting;

/// <summary>Finds out what a record's offsets count, which the record does not say: that in which its mentions stand in the text.</summary>
internal static class Offsets
{
    /// <summary>Tries the three units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">The mentions, with their texts.</param>
    /// <param name="positions">For each offset the index in the text; null where the two are the same.</param>
    /// <returns>False where the mentions are not of this text.</returns>
    public static bool TryRead(string text, List<AnnotatedRecord.MentionItem> mentions, out int[]? positions)
    {
        positions = null;
        if (Fit(text, mentions, null))
            return true;
        positions = Map(text, static rune => 1);
        if (Fit(text, mentions, positions))
            return true;
        positions = Map(text, static rune => rune.Utf8SequenceLength);
        return Fit(text, mentions, positions);
    }

    private static bool Fit(string text, List<AnnotatedRecord.MentionItem> mentions, int[]? positions)
    {
        foreach (AnnotatedRecord.MentionItem mention in mentions)
        {
            if (mention.Start < 0 || mention.End < mention.Start || mention.End > (positions?.Length - 1 ?? text.Length))
                return false;
            (int start, int end) = positions is null ? (mention.Start, mention.End) : (positions[mention.Start], positions[mention.End]);
            if (!text.AsSpan(start, end - start).SequenceEqual(mention.Text))
                return false;
        }

        return true;
    }

    /// <summary>For each offset the index of the character it stands at; offsets inside a character stand at its start.</summary>
    private static int[] Map(string text, Func<Rune, int> width)
    {
        List<int> positions = new(text.Length + 1);
        int index = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            for (int i = 0; i < width(rune); i++)
                positions.Add(index);
            index += rune.Utf16SequenceLength;
        }

        positions.Add(text.Length);
        return [.. positions];
    }
}
