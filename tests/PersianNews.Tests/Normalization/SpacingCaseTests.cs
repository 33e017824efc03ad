using PersianNews.Normalization;

namespace PersianNews.Tests.Normalization;

public class SpacingCaseTests
{
    private static readonly SpacingOptions None = new()
    {
        VerbPrefixes = false,
        Plurals = false,
        Comparatives = false,
        Endings = false,
        Compounds = false,
        FusedVerbs = false,
        FusedEndings = false,
        FusedCompounds = false,
        Punctuation = false,
        Quotes = false,
        Ellipsis = false,
        Numbers = false,
    };

    public static TheoryData<string> Files => new(
        "verb-prefixes", "plurals", "comparatives", "endings", "compounds", "fused", "punctuation", "quotes", "ellipsis", "numbers");

    public static TheoryData<string, Func<SpacingOptions, SpacingOptions>> Rules => new()
    {
        { "verb-prefixes", o => o with { VerbPrefixes = true } },
        { "plurals", o => o with { Plurals = true } },
        { "comparatives", o => o with { Comparatives = true } },
        { "endings", o => o with { Endings = true } },
        { "compounds", o => o with { Compounds = true } },
        { "fused", o => o with { FusedVerbs = true, FusedEndings = true, FusedCompounds = true } },
        { "punctuation", o => o with { Punctuation = true } },
        { "quotes", o => o with { Quotes = true } },
        { "ellipsis", o => o with { Ellipsis = true } },
        { "numbers", o => o with { Numbers = true } },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_comes_out_as_expected(string file)
    {
        List<string> failures = [];
        foreach (CaseLine c in CaseFile.Read($"normalization/spacing-{file}.tsv"))
        {
            string actual = SpacingRepairer.Default.Repair(c.Input);
            if (actual != c.Expected) failures.Add($"{c.Place}: {RandomText.Show(c.Input)} -> {RandomText.Show(actual)}, not {RandomText.Show(c.Expected)}");
            if (SpacingRepairer.Default.Repair(actual) != actual) failures.Add($"{c.Place}: not idempotent");
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_option_means_no_change(string file)
    {
        SpacingRepairer none = new(None);
        foreach (CaseLine c in CaseFile.Read($"normalization/spacing-{file}.tsv")) Assert.Same(c.Input, none.Repair(c.Input));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_works_alone(string file, Func<SpacingOptions, SpacingOptions> turnOn)
    {
        SpacingRepairer one = new(turnOn(None));
        CaseLine[] cases = [.. CaseFile.Read($"normalization/spacing-{file}.tsv")];
        Assert.Contains(cases, c => c.Input != c.Expected && one.Repair(c.Input) == c.Expected);
    }
}
