namespace PersianNews.Tests.Articles;

/// <summary>Texts strung together from pieces of dates and numbers and from awkward characters, by a seeded generator.</summary>
internal static class AwkwardText
{
    public static readonly string[] Pieces =
    [
        "۲۳", "31", "1401", "٢٠٢٢", "-۱", "۹۹۹۹۹۹۹۹۹۹", "۳/۵", "1,234", "۱۴۰۱/۰۶/۲۳", "31/12/99", "00/00/00", "2022-09-14T09:57", "۲۰:۳۰", "25:99", "۱۰-۱۵", "1395-1397",
        "شهریور", "مهر", "مهرماه", "بهمن", "اسفند", "می", "سپتامبر", "November", "صفر", "جمادی", "الاول", "ذی", "حجه", "حوت", "ماه", "سال", "سال‌های", "سالهای", "هفته", "روز",
        "روزهای", "دهه", "قرن", "ساعت", "دقیقه", "شنبه", "سه", "سه‌شنبه", "جمعه", "امروز", "دیشب", "فردا", "پس", "امسال", "پارسال", "شب", "صبح", "ظهر", "بعد", "از", "پیش", "قبل",
        "گذشته", "اخیر", "آینده", "دیگر", "جاری", "این", "همین", "طی", "اواخر", "پایان", "ابتدای", "نیمه", "نخست", "پایانی", "تابستان", "فصل", "میلادی", "هجری", "قمری", "ش", "تا",
        "تاکنون", "و", "،", "-", "(", ")", "[", ":", ".", "یک", "دو", "بیست", "سی", "بیست‌وسوم", "سوم", "اول", "ام", "صد", "هزار", "میلیون", "میلیارد", "تریلیون", "هزارتومان", "نیم",
        "یک‌سوم", "منفی", "چند", "درصد", "٪", "%", "تومان", "دلار", "سنت", "ریال", "کیلومتر", "در", "مربع", "نفر", "یکسال", "المپیک", "خیابان", "نماز", "خواهد", "گفت", "مبارک", "مالی",
        "\u200C", "\u200F", "\u064E", "ـ", " ", "\u00A0", "\n", "\r\n", "      ", "\t", "\0", "\uD83D", "\uDE00", "½", "x", "۰",
    ];

    public static IEnumerable<object[]> Seeds() => Enumerable.Range(1, 8).Select(seed => new object[] { seed });

    public static IEnumerable<string> Texts(int seed, int count)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            string glue = random.Next(4) == 0 ? "" : " ";
            yield return string.Join(glue, Enumerable.Range(0, random.Next(1, 14)).Select(_ => NextPiece(random)));
        }
    }

    private static string NextPiece(Random random) => random.Next(25) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)];
}
