using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using PersianNews.Benchmarks;
using PersianNews.Benchmarks.Indexing;

// What takes minutes and is measured once, or has to be measured on a busy machine, is a command; all else is a benchmark.
switch (args)
{
    case ["index-search", .. string[] rest]:
        return await IndexMeasurement.RunAsync(rest);
    case ["generate", string count, string file]:
        new ArticleGenerator(IndexMeasurement.Root(), seed: 1).Write(file, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["normalization"]:
        return StageMeasurement.Normalization();
    case ["normalization", .. string[] files]:
        return StageMeasurement.Normalization(files);
    case ["tokenization"]:
        return StageMeasurement.Tokenization();
    default:
        // The library is built again for the benchmarks, with its analyzers, which on a busy machine takes longer than the two minutes allowed.
        ManualConfig config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        return 0;
}
