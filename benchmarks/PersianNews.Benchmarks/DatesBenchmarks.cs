using System.Text;
using BenchmarkDotNet.Attributes;
using PersianNews.Articles.Dates;
using PersianNews.Articles.Numbers;
using PersianNews.Tokenization;

namespace PersianNews.Benchmarks;

/// <summary>
/// Dates and numbers of a news text of about one million code units, next to the tokenizer on the same text. Ratios, not times,
/// are what to quote.
/// </summary>
[MemoryDiagnoser]
public class DatesBenchmarks
{
    private const string Article =
        "وزارت نیرو: نیروگاه تازه تا پایان سال به شبکه می‌پیوندد\n\n"
        + "۲۳ شهريور ۱۴۰۱ - ۰۹:۵۷\n"
        + "تهران - سخنگوی وزارت نیرو امروز (چهارشنبه) در جمع خبرنگاران گفت: «ساخت این نیروگاه با ظرفیت ۴۵۰ مگاوات از بیستم مهرماه سال گذشته آغاز شد و تا کنون "
        + "۷۰ درصد آن پیش رفته است.» به گفته او هزینه این طرح یک هزار و ۲۰۰ میلیارد تومان است و نخستین واحد آن اواخر آذر به شبکه سراسری می‌پیوندد.\n"
        + "وی افزود که دوشنبه شب مصرف برق به بالاترین اندازه خود رسید و مردم در ساعت‌های اوج مصرف همکاری خوبی داشتند. "
        + "این مقام مسئول درباره طرح‌های دیگر نیز یادآور شد که گفت‌وگو با شرکت‌های سازنده ادامه دارد و نتیجه آن به آگاهی همگان خواهد رسید.\n";

    private readonly List<DateMention> _dates = [];
    private readonly List<NumberMention> _numbers = [];
    private readonly DateOnly _published = new(2022, 9, 14);
    private string _text = "";
    private Token[] _tokens = [];
    private int _count;

    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder();
        while (text.Length < 1_000_000)
            text.Append(Article);
        _text = text.ToString();
        _tokens = new Token[_text.Length];
        WordTokenizer.Default.TryTokenize(_text, _tokens, out _count);
        Console.WriteLine($"// {_text.Length} code units, {_count} tokens, {Dates()} dates, {Numbers()} numbers");
    }

    [Benchmark(Baseline = true, Description = "tokens, into a buffer")]
    public int Tokens()
    {
        WordTokenizer.Default.TryTokenize(_text, _tokens, out int written);
        return written;
    }

    [Benchmark(Description = "dates, tokens given")]
    public int Dates()
    {
        _dates.Clear();
        DateReader.Default.Read(_text, _tokens.AsSpan(0, _count), _published, _dates);
        return _dates.Count;
    }

    [Benchmark(Description = "numbers, tokens given")]
    public int Numbers()
    {
        _numbers.Clear();
        NumberReader.Default.Read(_text, _tokens.AsSpan(0, _count), _numbers);
        return _numbers.Count;
    }
}
