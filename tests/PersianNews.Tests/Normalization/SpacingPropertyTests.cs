using System.Buffers;
using System.Text;
using PersianNews.Normalization;
using PersianNews.Text;

namespace PersianNews.Tests.Normalization;

public class SpacingPropertyTests
{
    private const int Rounds = 10_000;

    private static readonly string[] Words =
    [
        "می", "نمی", "ها", "های", "تر", "ترین", "ام", "اند", "ای", "کتاب", "خانه", "رفته", "گفته", "رود", "کند", "میکند", "کتابها", "خانهها", "شدهاند", "بین", "المللی",
        "و", "به", "از", "است", "شهر", "ماه", "پنج", "شنبه", "سرمایه", "گذاری", "بزرگ", "(ع)", "،", ".", "...", "\"", "«", "»", "(", ")", ":", "!", "؟", "؛", "۱۲", "12", "۹کیلومتر",
        "همهٔ", "مثلاً", "۱٬۲۰۰", "…", "آتش", "نشانی", "قائم", "مقام", "گروگانگیری",
    ];

    [Fact]
    public void Repairing_twice_is_repairing_once()
    {
        Random random = new(11);
        for (int i = 0; i < Rounds; i++)
        {
            string text = Next(random);
            string once = SpacingRepairer.Default.Repair(text);
            string twice = SpacingRepairer.Default.Repair(once);
            Assert.True(once == twice, $"{RandomText.Show(text)} -> {RandomText.Show(once)} -> {RandomText.Show(twice)}");
        }
    }

    [Fact]
    public void Cleaning_twice_is_cleaning_once()
    {
        Random random = new(12);
        for (int i = 0; i < Rounds; i++)
        {
            string text = Next(random);
            string once = TextCleaner.Default.Clean(text);
            string twice = TextCleaner.Default.Clean(once);
            Assert.True(once == twice, $"{RandomText.Show(text)} -> {RandomText.Show(once)} -> {RandomText.Show(twice)}");
        }
    }

    [Fact]
    public void Only_blanks_half_spaces_quotes_and_dots_change()
    {
        Random random = new(13);
        for (int i = 0; i < Rounds; i++)
        {
            string text = Next(random);
            Assert.Equal(Bare(text), Bare(SpacingRepairer.Default.Repair(text)));
        }
    }

    /// <summary>The last words of a text are read from a copy with line feeds after it, others where they stand.</summary>
    [Fact]
    public void A_line_comes_out_the_same_alone_and_before_another()
    {
        const string Other = "این سطر تنها برای آن است که متن تا پایان سطر پیش کوتاه نباشد";
        Random random = new(17);
        for (int i = 0; i < Rounds; i++)
        {
            string line = NextLine(random);
            string expected = SpacingRepairer.Default.Repair(line) + "\n" + SpacingRepairer.Default.Repair(Other);
            string actual = SpacingRepairer.Default.Repair(line + "\n" + Other);
            Assert.True(expected == actual, $"{RandomText.Show(line)} -> {RandomText.Show(expected)} / {RandomText.Show(actual)}");
        }
    }

    [Fact]
    public void Streams_and_buffers_give_what_one_call_gives()
    {
        Random random = new(14);
        for (int i = 0; i < 1_000; i++)
        {
            string text = Next(random) + "\n" + Next(random) + "\n" + Next(random);
            string expected = SpacingRepairer.Default.Repair(text);
            StringWriter writer = new();
            SpacingRepairer.Default.Repair(new StringReader(text), writer);
            Assert.Equal(expected, writer.ToString());

            ArrayBufferWriter<char> characters = new();
            TextCleaner.Default.Clean(text, characters);
            Assert.Equal(TextCleaner.Default.Clean(text), characters.WrittenSpan.ToString());

            ArrayBufferWriter<byte> bytes = new();
            TextCleaner.Default.CleanUtf8(Encoding.UTF8.GetBytes(text), bytes);
            string replaced = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            Assert.Equal(TextCleaner.Default.Clean(replaced), Encoding.UTF8.GetString(bytes.WrittenSpan));
        }
    }

    [Fact]
    public void A_small_destination_can_be_resumed_line_by_line()
    {
        Random random = new(15);
        for (int i = 0; i < 1_000; i++)
        {
            string text = Next(random) + "\n" + Next(random) + "\n" + Next(random);
            StringBuilder result = new();
            int size = 40;
            for (int done = 0; ;)
            {
                char[] destination = new char[size];
                OperationStatus status = SpacingRepairer.Default.Repair(text.AsSpan(done), destination, [], out int read, out int written);
                result.Append(destination, 0, written);
                done += read;
                if (status == OperationStatus.Done) break;
                if (written == 0) size *= 2;
            }
            Assert.Equal(SpacingRepairer.Default.Repair(text), result.ToString());
        }
    }

    [Fact]
    public void Composed_offsets_lead_back_to_the_original()
    {
        Random random = new(16);
        for (int i = 0; i < Rounds; i++)
        {
            string text = Next(random);
            NormalizedText clean = TextCleaner.Default.CleanWithMap(text);
            Assert.Equal(TextCleaner.Default.Clean(text), clean.Text);
            int last = 0;
            for (int k = 0; k < clean.Text.Length; k++)
            {
                TextSpan span = clean.Map.ToOriginal(new TextSpan(k, 1));
                Assert.InRange(span.Start, last, text.Length);
                last = span.Start;
                if (CharacterTraits.Is(clean.Text[k], CharacterTrait.Latin)) Assert.Equal(clean.Text[k], text[span.Start]);
            }
        }
    }

    [Theory]
    [InlineData("نشست کتاب ها آغاز شد", 5, 7, "کتاب ها")]
    [InlineData("او ميگويد", 3, 7, "ميگويد")]
    [InlineData("مسافت ۹کیلومتر", 8, 7, "کیلومتر")]
    [InlineData("گفت:\"سلام\"و", 6, 4, "سلام")]
    public void Spans_of_clean_text_slice_the_original(string text, int start, int length, string expected)
    {
        NormalizedText clean = TextCleaner.Default.CleanWithMap(text);
        Assert.Equal(expected, clean.Map.ToOriginal(new TextSpan(start, length)).Slice(text).ToString());
    }

    [Theory]
    [InlineData("می ")]
    [InlineData("ها")]
    [InlineData("می")]
    [InlineData("\"")]
    [InlineData("ب ،")]
    [InlineData("...")]
    [InlineData("@")]
    [InlineData("ب1")]
    public void A_million_of_anything_take_linear_time(string piece)
    {
        char[] text = new char[1_000_000];
        for (int i = 0; i < text.Length; i++) text[i] = piece[i % piece.Length];
        string result = SpacingRepairer.Default.Repair(new string(text));
        Assert.InRange(result.Length, 1, text.Length * 2);
    }

    [Fact]
    public void Nothing_is_allocated_with_the_callers_buffers()
    {
        const string text = "او گفته اند که کتاب ها را میخواند، 12.5% و https://t.co/12 «بین المللی»";
        char[] destination = new char[400];
        SpacingRepairer.Default.Repair(text, destination, [], out _, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) SpacingRepairer.Default.Repair(text, destination, [], out _, out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Next(Random random)
    {
        if (random.Next(4) == 0) return RandomText.Next(random, 14);
        StringBuilder text = new();
        int count = random.Next(1, 12);
        for (int i = 0; i < count; i++)
        {
            text.Append(Words[random.Next(Words.Length)]);
            if (random.Next(10) > 0) text.Append(random.Next(6) == 0 ? "\u200c" : " ");
            if (random.Next(40) == 0) text.Append(RandomText.Next(random, 3));
        }
        return text.ToString();
    }

    /// <summary>A word or two of any length with marks, half-spaces and blanks.</summary>
    private static string NextLine(Random random)
    {
        const string Letters = "ابپتجدرسشعفقکگلمنوهیئآأةي";
        const string Between = "  \u200C\u200C.،؟:!»«)(\"۱@\u0651\u0654";
        StringBuilder text = new();
        int count = random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            if (random.Next(2) == 0) text.Append(Words[random.Next(Words.Length)]);
            else for (int k = random.Next(1, 18); k > 0; k--) text.Append(Letters[random.Next(random.Next(2) == 0 ? 20 : Letters.Length)]);
            if (random.Next(3) == 0) text.Append(Between[random.Next(Between.Length)]);
            text.Append(random.Next(4) == 0 ? "\u200C" : " ");
        }
        return text.ToString().TrimEnd(random.Next(2) == 0 ? ' ' : '\0');
    }

    private static string Bare(string text) => string.Concat(text.Replace("...", "…", StringComparison.Ordinal)
        .Where(c => !char.IsWhiteSpace(c) && c != '\u200C')
        .Select(c => c is '"' or '“' or '”' or '«' or '»' ? '"' : c));
}
