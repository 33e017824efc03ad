namespace PersianNews.Lucene.Factories;

internal static class Arguments
{
    /// <summary>Refuses what no factory has taken out.</summary>
    /// <exception cref="ArgumentException">An argument is left.</exception>
    public static void CheckNoneLeft(IDictionary<string, string> args)
    {
        if (args.Count > 0)
            throw new ArgumentException($"Unknown parameters: {string.Join(", ", args.Keys)}", nameof(args));
    }
}
