using System.Buffers;
using System.Text;
using PersianNews.Normalization;

namespace PersianNews.Tests.Normalization;

/// <summary>Compares runs by 64 and by 32 characters with going character by character.</summary>
public class CleanRunTests
{
    private const string Sentence = "او می\u200Cگوید پژوهش\u200Cهای تازه، «همهٔ» ۲۳ گروه (۵ استاد) را آغاز کرده\u200Cاند. ";

    // Characters that neighbours or blocks might treat wrongly, besides some of each class.
    private const string Special = "\0\n\r\t ،٬٫٪۰۹٠٩.,:/#%09azAZ«»\"ابجهويىيكءآأؤئةۀ\u0640\u064B\u0651\u0653\u0654\u0655\u0670۔ۓ\u200B\u200C\u200D\u200F\u202E\u2066…–“\uFEFF\uFE0F";

    // Characters whose lower bits are those of a letter, blank, half-space or mark.
    private const string LookAlikes = "\u0120\u0220\u0420\u0720\u0A20\u0C20\u1020\u2020\u2120\u3020\u4620\u8627\uFF20\u100C\u210C\u200A\u260C\uE00C\u1654\u0154\u0347\uD83D\uDE02\u0378\uFFFF\u0FFF\u0FC0\u3FC0";

    // Around the edges of blocks of 32 and of 64 characters, and of blocks of 64 that overlap by one.
    private static readonly int[] Places = [0, 1, 2, 30, 31, 32, 33, 61, 62, 63, 64, 65, 94, 95, 96, 97, 125, 126, 127, 128, 129, 157, 158, 159];

    public static TheoryData<string> OptionNames => [.. Options.Keys];

    private static Dictionary<string, NormalizerOptions> Options { get; } = new()
    {
        ["default"] = NormalizerOptions.Default,
        ["none"] = NormalizerOptions.None,
        ["Latin digits"] = NormalizerOptions.Default with { Digits = DigitRule.Latin, Marks = MarkRule.Keep },
        ["no half-spaces"] = NormalizerOptions.Default with { HalfSpaces = false, Marks = MarkRule.Remove, EzafeHamza = false },
        ["no white space"] = NormalizerOptions.Default with { WhiteSpace = false, Letters = false },
        ["no trimming"] = NormalizerOptions.Default with { TrimLines = false, NumberSeparators = false },
    };

    [Theory]
    [MemberData(nameof(OptionNames))]
    public void Any_two_characters_at_the_edges_of_blocks_come_out_as_one_by_one(string options)
    {
        Paths paths = new(Options[options]);
        string clean = string.Concat(Enumerable.Repeat(Sentence, 4));
        foreach (char first in paths.Alphabet)
        {
            foreach (char second in paths.Alphabet)
            {
                for (int i = (first + second) % 8; i < Places.Length; i += 8)
                    paths.Check($"{clean.AsSpan(0, Places[i])}{first}{second}{clean.AsSpan(Places[i], 160 - Places[i])}");
            }
        }
    }

    [Fact]
    public void Any_character_at_all_comes_out_as_one_by_one()
    {
        Paths paths = new(NormalizerOptions.Default);
        string clean = string.Concat(Enumerable.Repeat(Sentence, 2));
        for (int c = 0; c <= char.MaxValue; c++) paths.Check($"{clean.AsSpan(0, 70)}{(char)c}{clean.AsSpan(70)}");
    }

    [Theory]
    [MemberData(nameof(OptionNames))]
    public void Random_mixtures_of_any_length_come_out_as_one_by_one(string options)
    {
        Random random = new(21);
        Paths paths = new(Options[options]);
        for (int i = 0; i < 4_000; i++)
        {
            StringBuilder text = new();
            int length = random.Next(1, 300);
            int oddity = random.Next(2, 60);
            while (text.Length < length)
            {
                if (random.Next(oddity) == 0) text.Append(paths.Alphabet[random.Next(paths.Alphabet.Length)]);
                else text.Append(Sentence[random.Next(Sentence.Length)]);
            }
            paths.Check(text.ToString());
        }
    }

    /// <summary>The script stage by 64 characters where the processor can, by 32, and one by one.</summary>
    private sealed class Paths
    {
        private const int PerClass = 5;

        private readonly ScriptTable _table;
        private readonly CleanRun _wide;
        private readonly CleanRun _narrow;
        private readonly (char[] Text, int[] Offsets) _expected = (new char[2_000], new int[2_000]);
        private readonly (char[] Text, int[] Offsets) _actual = (new char[2_000], new int[2_000]);

        public Paths(NormalizerOptions options)
        {
            _table = new ScriptTable(options);
            _wide = new CleanRun(_table);
            _narrow = new CleanRun(_table, wide: false);
            IEnumerable<char> ofClasses = Enum.GetValues<ScriptClass>().SelectMany(@class =>
                Enumerable.Range(0, char.MaxValue + 1).Where(c => _table.Classes[c] == @class).Select(c => (char)c).Take(PerClass));
            Alphabet = [.. ofClasses.Concat(Special).Concat(LookAlikes).Distinct()];
        }

        public char[] Alphabet { get; }

        public void Check(string text)
        {
            int expected = Run(null, text, _expected);
            Compare(text, expected, _wide);
            Compare(text, expected, _narrow);
        }

        private void Compare(string text, int expected, CleanRun clean)
        {
            int actual = Run(clean, text, _actual);
            bool same = _expected.Text.AsSpan(0, expected).SequenceEqual(_actual.Text.AsSpan(0, actual))
                && _expected.Offsets.AsSpan(0, expected).SequenceEqual(_actual.Offsets.AsSpan(0, actual));
            Assert.True(same, $"{RandomText.Show(text)}\n-> {RandomText.Show(new string(_expected.Text, 0, expected))}\n/  {RandomText.Show(new string(_actual.Text, 0, actual))}");
        }

        private int Run(CleanRun? clean, string text, (char[] Text, int[] Offsets) output)
        {
            ScriptPass pass = new(_table, clean, text, output.Text, output.Offsets);
            Assert.Equal(OperationStatus.Done, pass.Run(isFinal: true, out int read, out int written));
            Assert.Equal(text.Length, read);
            return written;
        }
    }
}
