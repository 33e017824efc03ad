using System.Text;

namespace PersianNews.Benchmarks;

/// <summary>News-like articles of some 1,200 characters for the normalization benchmarks, written for this project and varied by a fixed seed.</summary>
internal static class NormalizationText
{
    private static readonly string[] Sentences =
    [
        "به گزارش خبرنگار ما از تهران، نشست شورای شهر صبح دیروز با حضور همهٔ اعضا برگزار شد.",
        "سخنگوی وزارت نیرو گفت: «مصرف برق در هفتهٔ گذشته ۱۲٫۵ درصد بیشتر از سال پیش بوده است.»",
        "این شرکت می\u200cگوید تا پایان سال ۱۴۰۳ بیش از ۱٬۲۰۰ کیلومتر راه روستایی را بازسازی می\u200cکند.",
        "کارشناسان هواشناسی پیش\u200cبینی می\u200cکنند که بارش\u200cها از بعدازظهر سه\u200cشنبه در غرب کشور آغاز شود.",
        "تیم ملی والیبال در دومین دیدار خود سه بر یک پیروز شد و به مرحلهٔ نیمه\u200cنهایی رسید.",
        "مدیرعامل باشگاه افزود: هنوز تصمیمی گرفته نشده و گفت\u200cوگوها با سرمربی تازه ادامه دارد.",
        "نمایشگاه کتاب امسال میزبان بیش از هزار ناشر است؛ ورود برای دانشجویان رایگان خواهد بود.",
        "پلیس راه از رانندگان خواست در جاده\u200cهای کوهستانی با احتیاط برانند و زنجیر چرخ همراه داشته باشند.",
        "بهای هر کیلو برنج در بازار به ۸۵ هزار تومان رسیده و خریداران از گرانی گله\u200cمندند.",
        "وزیر آموزش در پاسخ به این پرسش گفت که برنامهٔ درسی مدرسه\u200cها از مهر دگرگون نمی\u200cشود.",
    ];

    /// <summary>The kinds of text that are measured.</summary>
    public static readonly string[] Kinds = ["clean", "dirty", "long"];

    /// <summary>Texts of a kind: articles as they ought to be, as they come from the wire, or clean ones in a single text.</summary>
    public static string[] Of(string kind, int articles) => kind switch
    {
        "clean" => Clean(articles),
        "dirty" => Dirty(articles),
        _ => [string.Join('\n', Clean(articles))],
    };

    /// <summary>Articles to which nothing need be done.</summary>
    private static string[] Clean(int count) => Articles(count, s => s);

    /// <summary>The same as they come from the wire: Arabic letters in one of six, Latin digits, doubled blanks, marks.</summary>
    private static string[] Dirty(int count)
    {
        Random random = new(11);
        return Articles(count, s => Spoil(s, random));
    }

    private static string[] Articles(int count, Func<string, string> change)
    {
        Random random = new(7);
        string[] articles = new string[count];
        for (int i = 0; i < count; i++)
        {
            int sentences = random.Next(6, 24);
            articles[i] = change(string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Sentences[random.Next(Sentences.Length)])));
        }
        return articles;
    }

    private static string Spoil(string text, Random random)
    {
        StringBuilder result = new(text);
        if (random.Next(6) == 0) result.Replace('\u06CC', '\u064A').Replace('\u06A9', '\u0643'); // ye, kaf
        if (random.Next(2) == 0)
        {
            for (int d = 0; d < 10; d++) result.Replace((char)('\u06F0' + d), (char)('0' + d));
        }
        for (int i = result.Length - 1; i > 0; i--)
        {
            if (result[i] == ' ' && random.Next(60) == 0) result.Insert(i, random.Next(2) == 0 ? " " : "\u200C");
            else if (random.Next(2_000) == 0) result.Insert(i, '\u0640'); // kashida
        }
        return result.ToString();
    }
}
