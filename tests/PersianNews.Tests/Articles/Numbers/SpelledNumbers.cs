namespace PersianNews.Tests.Articles.Numbers;

/// <summary>Writes numbers in Persian words.</summary>
internal static class SpelledNumbers
{
    private static readonly string[] Small =
    [
        "", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده",
    ];

    private static readonly string[] Tens = ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];

    private static readonly string[] Hundreds = ["", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];

    private static readonly string[] Scales = ["", "هزار", "میلیون", "میلیارد"];

    /// <summary>All up to 1500, and larger ones by a seeded generator.</summary>
    public static IEnumerable<(string Words, decimal Value)> All()
    {
        for (int i = 1; i <= 1500; i++)
            yield return (Write(i), i);
        var random = new Random(7);
        for (int i = 0; i < 3000; i++)
        {
            long value = random.NextInt64(1, (long)Math.Pow(10, random.Next(4, 13)));
            yield return (Write(value), value);
        }
    }

    private static string Write(long value)
    {
        var parts = new List<string>();
        for (int scale = Scales.Length - 1; scale >= 0; scale--)
        {
            int group = (int)(value / (long)Math.Pow(1000, scale) % 1000);
            if (group > 0)
                parts.Add($"{WriteGroup(group)} {Scales[scale]}".TrimEnd());
        }

        return string.Join(" و ", parts);
    }

    private static string WriteGroup(int value)
    {
        var parts = new List<string>();
        if (value >= 100)
            parts.Add(Hundreds[value / 100]);
        if (value % 100 is var rest and > 0)
        {
            if (rest < 20)
                parts.Add(Small[rest]);
            else
                parts.AddRange(rest % 10 == 0 ? [Tens[rest / 10]] : [Tens[rest / 10], Small[rest % 10]]);
        }

        return string.Join(" و ", parts);
    }
}
