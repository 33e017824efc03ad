using BenchmarkDotNet.Running;
using PersianNews.Benchmarks.Indexing;

// What takes minutes and is measured once is a command; all else is a benchmark.
if (args is ["index-search", .. string[] rest])
    return await IndexMeasurement.RunAsync(rest);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
