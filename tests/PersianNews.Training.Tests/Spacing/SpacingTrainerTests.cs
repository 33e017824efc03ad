using PersianNews.Normalization;
using PersianNews.Training.Spacing;

namespace PersianNews.Training.Tests.Spacing;

public class SpacingTrainerTests
{
    private static readonly string[] Edited =
    [
        "او می\u200cرود و کتاب\u200cها را می\u200cخواند.",
        "آنها خانه\u200cهای بزرگ را می\u200cبینند و می\u200cخرند.",
        "ما می\u200cگوییم که کتاب\u200cهای خوب را خوانده\u200cایم.",
        "در ماه می هوا خوب است.",
    ];

    [Fact]
    public void Training_twice_gives_the_same_bytes()
    {
        byte[] first = Train();
        Assert.Equal(first, Train());
        Assert.NotEmpty(first);
    }

    [Fact]
    public void What_was_trained_on_is_restored()
    {
        using MemoryStream stream = new(Train());
        SpacingRepairer repairer = new(SpacingOptions.Default, SpacingModel.Read(stream));
        foreach (string line in Edited) Assert.Equal(line, repairer.Repair(line.Replace('\u200c', ' ')));
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        using MemoryStream stream = new(new byte[100]);
        Assert.Throws<InvalidDataException>(() => SpacingModel.Read(stream));
    }

    [Fact]
    public void Evaluation_counts_positions()
    {
        SpacingEvaluation result = SpacingEvaluation.Of(["او می\u200cرود و کتاب\u200cها را می\u200cخواند."], " ");
        Assert.Equal(new SpacingEvaluation(3, 3, 3), result);
        Assert.Equal(1.0, result.F1);
    }

    private static byte[] Train()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "affixes.tsv"), "prefix\tمی\nplural\tها های\nending\tایم\n");
        File.WriteAllText(Path.Combine(folder, "verbs.tsv"), "رفت\tرو\nخواند\tخوان\nدید\tبین\nخرید\tخر\nگفت\tگو\n");
        using MemoryStream output = new();
        string[] repeated = [.. Enumerable.Repeat(Edited, 20).SelectMany(l => l)];
        SpacingTrainer.Train(repeated, Edited, ["کتاب\u200cها"], folder, output);
        Directory.Delete(folder, recursive: true);
        return output.ToArray();
    }
}
