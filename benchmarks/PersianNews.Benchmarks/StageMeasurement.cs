using System.Globalization;

namespace PersianNews.Benchmarks;

/// <summary>The normalizing stages and the tokenizer against their bounds, by processor time, as tables in Markdown.</summary>
internal static class StageMeasurement
{
    public static int Normalization()
    {
        Console.WriteLine("| text | step | MB/s of UTF-8 | of the table map | of map and delete |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (string kind in NormalizationText.Kinds)
        {
            NormalizationRun run = new(NormalizationText.Of(kind, articles: 100));
            string[] names = ["copy", "table map", "map and delete", "script stage", "script stage, offsets", "spacing stage", "both stages"];
            double[] times = ProcessorTime.Least(
                run.Copy, () => run.Map(), () => run.MapAndDelete(), () => run.Normalize(), () => run.NormalizeWithOffsets(), () => run.Repair(), () => run.Clean());
            for (int i = 0; i < names.Length; i++)
                Row(kind, names[i], 1000 * run.Bytes / times[i], times[1] / times[i], times[2] / times[i]);
        }
        return 0;
    }

    /// <summary>Measures the normalizing stages on real text, one paragraph a line, plain or gzip.</summary>
    public static int Normalization(string[] files)
    {
        bool isFirst = true;
        Console.WriteLine("| file | calls | script stage | spacing stage | both stages |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (string file in files)
        {
            foreach ((string calls, string[] texts) in RealText.Read(file))
            {
                NormalizationRun run = new(texts);
                Action[] steps = [() => run.Normalize(), () => run.Repair(), () => run.Clean()];
                // The first of all is measured twice, since the code is not yet compiled for good.
                if (isFirst) ProcessorTime.Least(steps);
                isFirst = false;
                double[] times = ProcessorTime.Least(steps);
                Row([Path.GetFileName(file), calls, .. times.Select(time => (object)(1000 * run.Bytes / time))]);
            }
        }
        return 0;
    }

    public static int Tokenization()
    {
        TokenizerBenchmarks benchmarks = new();
        benchmarks.Setup();
        int tokens = benchmarks.Fill();
        string[] names = ["count of non-blank runs", "tokens, enumerated", "tokens, into a buffer", "sentences, tokens given"];
        double[] times = ProcessorTime.Least(
            () => benchmarks.ClassTableCount(), () => benchmarks.Enumerate(), () => benchmarks.Fill(), () => benchmarks.Sentences());
        Console.WriteLine("| step | million tokens a second | of the count |");
        Console.WriteLine("| --- | --- | --- |");
        for (int i = 0; i < names.Length; i++) Row(names[i], 1000 * tokens / times[i], times[0] / times[i]);
        return 0;
    }

    private static void Row(params object[] cells) =>
        Console.WriteLine($"| {string.Join(" | ", cells.Select(cell => cell is double number ? number.ToString(number < 10 ? "0.00" : "0", CultureInfo.InvariantCulture) : cell))} |");
}
