namespace PersianNews.Extensions.DependencyInjection;

/// <summary>One step from the default options to those of an application.</summary>
/// <param name="Name">The options' name.</param>
/// <param name="Apply">The options after it.</param>
internal sealed record OptionsChange(string Name, Func<PersianNewsOptions, PersianNewsOptions> Apply);
