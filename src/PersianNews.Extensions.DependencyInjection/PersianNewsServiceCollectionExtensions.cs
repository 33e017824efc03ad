using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace PersianNews.Extensions.DependencyInjection;

/// <summary>
/// Registers PersianNews. The services are singletons, safe for use from several threads and made at first use:
/// <see cref="NewsPipeline"/>, <see cref="Tagging.Tagger"/>, <see cref="Entities.EntityResolver"/>, <see cref="Entities.KnowledgeBase"/>,
/// <see cref="Normalization.Normalizer"/>, <see cref="Normalization.SpacingRepairer"/> and <see cref="Normalization.TextCleaner"/>. One
/// that the application registers itself, before, is used in place of ours. Calls add up: each changes the options that those before
/// left. Options are checked when a host starts, otherwise at first use, where an <see cref="OptionsValidationException"/> tells all that
/// is wrong; models and tables are read once, a changed configuration does not reload them.
/// </summary>
public static class PersianNewsServiceCollectionExtensions
{
    private const string Reflection = "Binding configuration uses reflection; give the options in code instead.";

    /// <summary>Adds the services with default options.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddPersianNews(this IServiceCollection services) => services.AddPersianNews(static options => options);

    /// <summary>Adds the services with options of one's own: <c>AddPersianNews(o => o with { ModelPath = "my.crf" })</c>.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">The options wanted, from those so far.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddPersianNews(
        this IServiceCollection services, Func<PersianNewsOptions, PersianNewsOptions> configure) => Add(services, null, configure);

    /// <summary>Adds a second set of services beside the first, under a key of its own: <c>[FromKeyedServices("mine")] NewsPipeline news</c>.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="name">The key of the services and the name of their options.</param>
    /// <param name="configure">The options wanted, from those so far under this name.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static IServiceCollection AddPersianNews(
        this IServiceCollection services, string name, Func<PersianNewsOptions, PersianNewsOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Add(services, name, configure);
    }

    /// <summary>Adds the services with options from configuration: <c>AddPersianNews(builder.Configuration.GetSection("PersianNews"))</c>.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">
    /// Values named as the properties of <see cref="PersianNewsOptions"/>. A name that is none of them, or a value of the wrong type,
    /// is an <see cref="InvalidOperationException"/> where options are checked.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [RequiresUnreferencedCode(Reflection), RequiresDynamicCode(Reflection)]
    public static IServiceCollection AddPersianNews(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, null, options => Bind(options, configuration));
    }

    /// <summary>Adds a second set of services beside the first, with options from configuration.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="name">The key of the services and the name of their options.</param>
    /// <param name="configuration">As for the call without name.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    [RequiresUnreferencedCode(Reflection), RequiresDynamicCode(Reflection)]
    public static IServiceCollection AddPersianNews(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, name, options => Bind(options, configuration));
    }

    private static IServiceCollection Add(
        IServiceCollection services, string? key, Func<PersianNewsOptions, PersianNewsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<PersianNewsOptions>(key).ValidateOnStart();
        services.AddSingleton(new OptionsChange(key ?? Options.DefaultName, configure));
        services.TryAddTransient<IOptionsFactory<PersianNewsOptions>, PersianNewsOptionsFactory>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PersianNewsOptions>, PersianNewsOptionsValidator>());
        PersianNewsServices.AddTo(services, key);
        return services;
    }

    [RequiresUnreferencedCode(Reflection), RequiresDynamicCode(Reflection)]
    private static PersianNewsOptions Bind(PersianNewsOptions options, IConfiguration configuration)
    {
        // The binder writes into the object it is given, and the ones at hand are everybody's.
        PersianNewsOptions own = options with { Normalizer = options.Normalizer with { }, Spacing = options.Spacing with { } };
        configuration.Bind(own, static binder => binder.ErrorOnUnknownConfiguration = true);
        return own;
    }
}
