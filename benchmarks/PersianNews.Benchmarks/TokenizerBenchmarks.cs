using BenchmarkDotNet.Attributes;
using PersianNews.Tokenization;

namespace PersianNews.Benchmarks;

/// <summary>
/// Words and sentences of a news text of about one million code units, next to the least a tokenizer could do: count the runs
/// of non-blank code units with one class look-up each. Ratios, not times, are what to quote.
/// </summary>
[MemoryDiagnoser]
public class TokenizerBenchmarks
{
    internal const string Article =
        "سازمان هواشناسی از بارش باران در ۱۲ استان خبر داد\n\n"
        + "تهران - ایرنا: رئیس سازمان هواشناسی روز سه‌شنبه، ۲۳ شهریور ۱۴۰۱، گفت: «از ساعت ۱۸:۳۰ فردا بارش‌ها آغاز می‌شود و تا پایان هفته ادامه دارد.» "
        + "به گفته او دمای هوا ۳/۵ درجه کاهش می‌یابد و رطوبت به ۶۵٪ می‌رسد.\n"
        + "وي افزود كه در استان‌هاي شمالي احتمال سيل وجود دارد؛ مسافران بايد پيش از حركت به نشاني example.ir/havashenasi سر بزنند. "
        + "در دیدار دیروز نیز تیم میزبان 2-1 پیروز شد (گزارش ص. ۴) و هواپیمای F-35 بر فراز شهر پرواز کرد!\n"
        + "#هواشناسی #باران_پاییزی @havashenasi\n";

    private readonly List<Sentence> _sentences = [];
    private RepeatedArticle _article = new("");

    [GlobalSetup]
    public void Setup()
    {
        _article = new RepeatedArticle(Article);
        Console.WriteLine($"// {_article.Text.Length} code units, {_article.Tokens.Length} tokens");
    }

    [Benchmark(Baseline = true, Description = "count of non-blank runs, class table")]
    public int ClassTableCount()
    {
        int runs = 0;
        bool inside = false;
        foreach (char c in _article.Text)
        {
            bool visible = !CharClasses.IsSkipped(c);
            runs += visible && !inside ? 1 : 0;
            inside = visible;
        }

        return runs;
    }

    [Benchmark(Description = "tokens, enumerated")]
    public int Enumerate()
    {
        int count = 0;
        foreach (Token _ in WordTokenizer.Default.EnumerateTokens(_article.Text))
            count++;
        return count;
    }

    [Benchmark(Description = "tokens, into a buffer")]
    public int Fill() => _article.Tokenize();

    [Benchmark(Description = "sentences, tokens given")]
    public int Sentences()
    {
        _sentences.Clear();
        SentenceSplitter.Default.Split(_article.Text, _article.Tokens, _sentences);
        return _sentences.Count;
    }
}
