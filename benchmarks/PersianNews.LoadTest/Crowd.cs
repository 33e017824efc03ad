using System.Diagnostics;
using System.Text;

namespace PersianNews.LoadTest;

/// <summary>Clients that each send an article, wait for the answer, pause, and begin again.</summary>
internal sealed class Crowd(Uri address, SampleArticles articles, int clients, TimeSpan pause)
{
    /// <summary>Runs all clients until the time is up; requests under way are waited for.</summary>
    public async Task<Tally> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        Tally tally = new();
        Stopwatch clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(number => Task.Run(() => RunClientAsync(number, tally, clock, duration, cancellationToken), cancellationToken)));
        tally.Elapsed = clock.Elapsed;
        return tally;
    }

    private async Task RunClientAsync(int number, Tally tally, Stopwatch clock, TimeSpan duration, CancellationToken cancellationToken)
    {
        using SocketsHttpHandler handler = new() { UseProxy = false };
        using HttpClient client = new(handler) { BaseAddress = address };
        Random random = new(number);
        await Task.Delay(random.Next((int)pause.TotalMilliseconds + 1), cancellationToken);
        for (int i = 0; clock.Elapsed < duration; i++)
        {
            string id = $"{number}-{i}";
            using StringContent content = new(articles.Next(random), Encoding.UTF8, "text/plain");
            long start = Stopwatch.GetTimestamp();
            string? fault = await AskAsync(client, id, content, cancellationToken);
            tally.Add(Stopwatch.GetElapsedTime(start), fault);
            await Task.Delay(pause, cancellationToken);
        }
    }

    private static async Task<string?> AskAsync(HttpClient client, string id, HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await client.PostAsync($"/annotate?id={id}", content, cancellationToken);
            string answer = await response.Content.ReadAsStringAsync(cancellationToken);
            if (!response.IsSuccessStatusCode)
                return $"{(int)response.StatusCode}";
            return answer.StartsWith($"{{\"id\":\"{id}\",", StringComparison.Ordinal) && answer.EndsWith('}') ? null : "not its own record";
        }
        catch (HttpRequestException error)
        {
            return $"{error.HttpRequestError}";
        }
    }
}
