using PersianNews.Normalization;

namespace PersianNews.Tests.Normalization;

public class NormalizerCaseTests
{
    public static TheoryData<string> Files => new("letters", "presentation-forms", "digits", "separators", "marks", "half-spaces", "white-space");

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_comes_out_as_expected(string file)
    {
        List<string> failures = [];
        foreach (CaseLine c in CaseFile.Read($"normalization/{file}.tsv"))
        {
            string actual = Normalizer.Default.Normalize(c.Input);
            if (actual != c.Expected) failures.Add($"{c.Place}: {RandomText.Show(c.Input)} -> {RandomText.Show(actual)}, not {RandomText.Show(c.Expected)}");
            if (Normalizer.Default.Normalize(actual) != actual) failures.Add($"{c.Place}: not idempotent");
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_option_means_no_change(string file)
    {
        Normalizer none = new(NormalizerOptions.None);
        foreach (CaseLine c in CaseFile.Read($"normalization/{file}.tsv")) Assert.Same(c.Input, none.Normalize(c.Input));
    }
}
