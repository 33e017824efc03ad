using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PersianNews.Archives;
using PersianNews.Archives.Indexing;

namespace PersianNews.Benchmarks.Indexing;

/// <summary>
/// <c>index-search [ARTICLES] [FOLDER]</c>: generates articles, annotates and indexes them, then runs queries through the index and
/// through a linear scan, and checks that both find the same articles. What an earlier run left in the folder is used again.
/// </summary>
internal static class IndexMeasurement
{
    private const int Runs = 21;

    public static async Task<int> RunAsync(string[] args)
    {
        int articles = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        string folder = args.Length > 1 ? args[1] : Directory.CreateTempSubdirectory("persian-news-index-").FullName;
        string input = Path.Combine(folder, "articles.jsonl");
        string annotated = Path.Combine(folder, "annotated.jsonl");
        string database = Path.Combine(folder, "archive.db");
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, SQLite {new SqliteConnection().ServerVersion}");
        if (!File.Exists(annotated))
        {
            new ArticleGenerator(Root(), seed: 1).Write(input, articles);
            ArchiveSummary summary = await new ArchiveAnnotator(NewsPipeline.Default)
                .AnnotateAsync([input], annotated, new AnnotateOptions { IncludeText = true });
            Console.WriteLine($"annotated {summary.Records:N0} articles, {summary.Tokens:N0} tokens, in {summary.Elapsed.TotalSeconds:N1} s");
        }

        if (!File.Exists(database))
        {
            await IndexAsync(annotated, database, "indexed");
            await IndexAsync(annotated, database, "again");
        }

        Console.WriteLine($"archive {Size(annotated)}, index {Size(database)}");
        return Compare(annotated, database);
    }

    private static async Task IndexAsync(string annotated, string database, string name)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        IndexSummary summary = await new ArchiveIndexer(database).IndexAsync([annotated]);
        TimeSpan busy = Process.GetCurrentProcess().TotalProcessorTime - before;
        Console.WriteLine(
            $"{name}: {summary.Added:N0} added, {summary.Unchanged:N0} unchanged, {summary.Entities:N0} entities, "
            + $"in {summary.Elapsed.TotalSeconds:N1} s, {busy.TotalSeconds:N1} s of processor time");
    }

    private static int Compare(string annotated, string database)
    {
        HashSet<string>[] scanned = [.. SearchCases.All.Select(_ => new HashSet<string>())];
        long started = Stopwatch.GetTimestamp();
        ScannedEntities entities = new();
        foreach (string line in File.ReadLines(annotated))
        {
            using JsonDocument record = JsonDocument.Parse(line);
            ScannedArticle article = new(record.RootElement);
            entities.Add(article.Id, record.RootElement);
            for (int i = 0; i < scanned.Length; i++)
            {
                if (SearchCases.All[i].Matches(article))
                    scanned[i].Add(article.Id);
            }
        }

        for (int i = 0; i < scanned.Length; i++)
        {
            if (SearchCases.All[i].Query.Entity is { } name)
                scanned[i].IntersectWith(entities.Mentioning(name));
        }

        Console.WriteLine($"linear scan, all queries at once: {Stopwatch.GetElapsedTime(started).TotalSeconds:N1} s\n");
        Console.WriteLine("| query | found | same as scan | first, ms | median, ms | slowest, ms | processor, ms |\n| --- | ---: | --- | ---: | ---: | ---: | ---: |");
        using ArchiveIndex index = ArchiveIndex.Open(database);
        int wrong = 0;
        for (int i = 0; i < scanned.Length; i++)
        {
            (string name, SearchQuery query, _) = SearchCases.All[i];
            double[] times = new double[Runs];
            TimeSpan before = TimeSpan.Zero;
            for (int run = 0; run < Runs; run++)
            {
                if (run == 1)
                    before = Environment.CpuUsage.TotalTime;
                long begun = Stopwatch.GetTimestamp();
                index.Search(query);
                times[run] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }

            double busy = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / (Runs - 1);
            bool same = index.Search(query with { Limit = int.MaxValue }).Hits.Select(hit => hit.Id).ToHashSet().SetEquals(scanned[i]);
            wrong += same ? 0 : 1;
            double[] warm = [.. times.Skip(1).Order()];
            Console.WriteLine(
                $"| <bdi dir=\"rtl\">{name}</bdi> | {scanned[i].Count:N0} | {(same ? "yes" : "NO")} "
                + $"| {times[0]:N1} | {warm[warm.Length / 2]:N1} | {warm[^1]:N1} | {busy:N1} |");
        }

        return wrong == 0 ? 0 : 1;
    }

    private static string Size(string path) => $"{new FileInfo(path).Length / 1e6:N0} MB";

    public static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PersianNews.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("PersianNews.sln is in no folder above the program.");
    }
}
