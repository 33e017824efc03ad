using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using PersianNews.Normalization;

namespace PersianNews.Tests.Normalization;

/// <summary>Lines that are read in several windows and judged in several batches come out as they would anywhere else.</summary>
public class SpacingRunTests
{
    private const int Rounds = 2_000;

    private static readonly string[] Words =
    [
        "می", "نمی", "ها", "های", "تر", "ترین", "ام", "اند", "ای", "کتاب", "خانه", "رفته", "گفته", "رود", "کند", "میکند", "کتابها", "خانهها", "شدهاند", "بین", "المللی",
        "و", "به", "از", "است", "شهر", "ماه", "پنج", "شنبه", "سرمایه", "گذاری", "بزرگ", "آتش", "نشانی", "قائم", "مقام", "گروگانگیری", "پیش", "بینی", "گفت", "وگو", "دست", "یابی",
        "همهٔ", "مثلاً", "خانهٔ", "دوازده‌حرفی", "سیزدهحرفیها", "شانزدهحرفیهای", "بیستحرفیبیستحرفیها", "می‌رود", "خانه‌ها", "كتاب", "مدّت",
    ];

    private static readonly string[] Others = ["۱۲", "۱٬۲۰۰", "12", "۹کیلومتر", "abc", "#می_رود", "@b", "(ع)", "«شهر»", "(کتاب", "ماه)", "-", "ـ", "می\u200c", "\u200cها", "\u0651ها"];

    private static readonly string[] Marks = ["،", ".", ":", "!", "؟", "؛", "…", "»", ").", "!!", "...", ".،؛"];

    /// <summary>Before such tokens a line stands elsewhere in windows and batches; after the protected one, what is lacking in it is looked for in another way.</summary>
    [Theory]
    [InlineData("@", "b", 1, 70)]
    [InlineData("", "۱ ", 0, 40)]
    public void Where_a_line_starts_does_not_matter(string first, string filler, int least, int most)
    {
        Random random = new(21);
        for (int i = 0; i < Rounds; i++)
        {
            string line = "شهر " + NextLine(random);
            string prefix = first + string.Concat(Enumerable.Repeat(filler, random.Next(least, most)));
            if (prefix.Length > 0) prefix = prefix.TrimEnd() + " ";
            string expected = prefix + SpacingRepairer.Default.Repair(line);
            string actual = SpacingRepairer.Default.Repair(prefix + line);
            Assert.True(expected == actual, $"{RandomText.Show(line)}\n-> {RandomText.Show(expected)}\n/  {RandomText.Show(actual)}");
        }
    }

    /// <summary>A writer who leaves one half-space out leaves others out too; what a hashtag lacks tells that, though it stays as it is.</summary>
    [Theory]
    [InlineData("او رئیس جمهور بود", "او رئیس جمهور بود")]
    [InlineData("خانهها و رئیس جمهور", "خانه\u200Cها و رئیس\u200Cجمهور")]
    [InlineData("#خانهها و رئیس جمهور", "#خانهها و رئیس\u200Cجمهور")]
    public void An_affix_without_its_half_space_is_evidence_for_the_line(string line, string expected) =>
        Assert.Equal(expected, SpacingRepairer.Default.Repair(line));

    [Fact]
    public void A_long_line_comes_out_the_same_alone_and_before_another()
    {
        Random random = new(22);
        for (int i = 0; i < Rounds; i++)
        {
            string line = NextLine(random);
            string other = NextLine(random);
            string expected = SpacingRepairer.Default.Repair(line) + "\n" + SpacingRepairer.Default.Repair(other);
            Assert.Equal(expected, SpacingRepairer.Default.Repair(line + "\n" + other));
        }
    }

    [Fact]
    public void Repairing_a_long_line_twice_is_repairing_it_once()
    {
        Random random = new(23);
        for (int i = 0; i < Rounds; i++)
        {
            string once = SpacingRepairer.Default.Repair(NextLine(random));
            Assert.Equal(once, SpacingRepairer.Default.Repair(once));
        }
    }

    [Fact]
    public void Any_room_for_the_result_gives_the_same_or_nothing()
    {
        Random random = new(24);
        for (int i = 0; i < Rounds; i++)
        {
            string line = NextLine(random);
            string expected = SpacingRepairer.Default.Repair(line);
            char[] destination = new char[random.Next(2) == 0 ? expected.Length : random.Next(expected.Length + 80)];
            int[] offsets = new int[destination.Length];
            OperationStatus status = SpacingRepairer.Default.Repair(line, destination, offsets, out int read, out int written);
            if (destination.Length < expected.Length)
            {
                Assert.Equal((OperationStatus.DestinationTooSmall, 0, 0), (status, read, written));
                continue;
            }
            Assert.Equal((OperationStatus.Done, line.Length, expected), (status, read, new string(destination, 0, written)));
            for (int k = 1; k < written; k++) Assert.InRange(offsets[k], offsets[k - 1], line.Length - 1);
        }
    }

    [Fact]
    public void Streamed_lines_come_out_as_in_one_call()
    {
        Random random = new(25);
        for (int i = 0; i < 50; i++)
        {
            string text = string.Join('\n', Enumerable.Range(0, 60).Select(_ => NextLine(random)));
            StringWriter writer = new();
            TextCleaner.Default.Clean(new StringReader(text), writer);
            Assert.Equal(TextCleaner.Default.Clean(text), writer.ToString());
        }
    }

    [Fact]
    public void A_plain_word_is_read_in_one_block_as_letter_by_letter()
    {
        const string Letters = "ابپتجدرسشعفقکگلمنوهی";
        Random random = new(26);
        Span<ushort> block = stackalloc ushort[2 * PlainLetters.Width];
        for (int i = 0; i < Rounds; i++)
        {
            string text = string.Concat(Enumerable.Range(0, (i % PlainLetters.Width) + 1).Select(_ => Letters[random.Next(Letters.Length)]));
            block.Fill('\u06CC');
            text.CopyTo(MemoryMarshal.Cast<ushort, char>(block));
            SpacingWord.OfPlain(ref block[0], text.Length, SpacingModel.Default, out SpacingWord plain);
            SpacingWord expected = SpacingWord.Of(text, SpacingModel.Default);
            Assert.Equal((expected.Hash, expected.Tail, expected.Entry, expected.Length, expected.Joins), (plain.Hash, plain.Tail, plain.Entry, plain.Length, plain.Joins));
        }
    }

    [Fact]
    public void The_filter_holds_back_no_pair_that_is_held()
    {
        Random random = new(27);
        SpacingPairTable pairs = new();
        for (int i = 0; i < 10_000; i++)
        {
            ulong left = (ulong)random.NextInt64();
            ulong right = (ulong)random.NextInt64();
            if (pairs.MayHold(left, right)) continue;
            Assert.Equal(0, pairs.Find(left, right));
            pairs.Add(left, right, level: 9);
            Assert.True(pairs.MayHold(left, right));
            Assert.Equal(9, pairs.Find(left, right));
        }
    }

    /// <summary>Halves are looked up sixteen cuts at a time.</summary>
    [Theory]
    [InlineData("پیشبینیپیشبینیبینهای", 17)]
    [InlineData("پیشبینیپیشبینیمشتقها", 18)]
    public void The_seventeenth_cut_of_a_word_is_still_looked_at(string text, int expected)
    {
        SpacingWord word = SpacingWord.Of(text, SpacingModel.Default);
        Assert.Equal(expected, SpacingSplitter.Find(SpacingModel.Default, SpacingOptions.Default, text, word, optional: true, SpacingSplitter.LeastThreshold));
    }

    [Fact]
    public void Kashidas_make_no_word_too_long_to_be_cut()
    {
        string kashidas = new('\u0640', 60);
        Assert.Equal($"می\u200cگف{kashidas}ت", SpacingRepairer.Default.Repair($"میگف{kashidas}ت"));
    }

    /// <summary>A line of up to some 150 words, in some of which half-spaces are lacking, with a mark or number here and there.</summary>
    private static string NextLine(Random random)
    {
        StringBuilder text = new();
        int count = random.Next(1, random.Next(2) == 0 ? 20 : 150);
        int least = random.Next(2) == 0 ? 0 : 21; // no affixes alone
        for (int i = 0; i < count; i++)
        {
            text.Append(random.Next(25) == 0 ? Others[random.Next(Others.Length)] : Words[random.Next(least, Words.Length)]);
            if (random.Next(8) == 0) text.Append(Marks[random.Next(Marks.Length)]);
            if (i < count - 1) text.Append(random.Next(30) == 0 ? "\u200C" : random.Next(40) == 0 ? "  " : " ");
        }
        return text.ToString();
    }
}
