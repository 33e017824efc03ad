using Microsoft.Extensions.Hosting;
using PersianNews.Entities;
using PersianNews.Normalization;

namespace PersianNews.Samples.Hosting;

/// <summary>Reads the articles beside the program, prints what each is about, and ends the application.</summary>
internal sealed class NewsReader(NewsPipeline news, TextCleaner cleaner, IHostEnvironment environment, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (string file in Directory.EnumerateFiles(environment.ContentRootPath, "*.txt").Order(StringComparer.Ordinal))
        {
            Document document = news.Analyze(await File.ReadAllTextAsync(file, stoppingToken));
            string title = document.Structure.Title is { } span ? document[span] : Path.GetFileName(file);
            Console.WriteLine(cleaner.Clean(title));
            foreach (Entity entity in document.Entities.OrderByDescending(static e => e.MentionCount).Take(3))
                Console.WriteLine($"  {entity.Type} {cleaner.Clean(entity.Name)} ({entity.English})");
        }

        lifetime.StopApplication();
    }
}
