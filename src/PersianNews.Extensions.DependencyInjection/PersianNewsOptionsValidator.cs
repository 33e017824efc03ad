using Microsoft.Extensions.Options;

namespace PersianNews.Extensions.DependencyInjection;

/// <summary>Finds what would stop the services from being made, all of it at once.</summary>
internal sealed class PersianNewsOptionsValidator : IValidateOptions<PersianNewsOptions>
{
    public ValidateOptionsResult Validate(string? name, PersianNewsOptions options)
    {
        List<string> failures = [];
        if (options.ModelPath is { } model)
            CheckFile(nameof(options.ModelPath), model, failures);
        if (options.KnowledgePaths is null)
            failures.Add($"{nameof(options.KnowledgePaths)} is null.");
        else
        {
            foreach (string path in options.KnowledgePaths)
                CheckFile(nameof(options.KnowledgePaths), path, failures);
        }

        if (options.Normalizer is null)
            failures.Add($"{nameof(options.Normalizer)} is null.");
        if (options.Spacing is null)
            failures.Add($"{nameof(options.Spacing)} is null.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void CheckFile(string property, string? path, List<string> failures)
    {
        if (string.IsNullOrWhiteSpace(path))
            failures.Add($"{property} has an empty path.");
        else if (!File.Exists(path))
            failures.Add($"{property}: there is no file {Path.GetFullPath(path)}.");
    }
}
