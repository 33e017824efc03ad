using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PersianNews.Entities;
using PersianNews.Normalization;
using PersianNews.Tagging;

namespace PersianNews.Extensions.DependencyInjection;

/// <summary>The services of one name, made of the options of that name. What is at its default is shared with the whole process.</summary>
/// <param name="provider">The container.</param>
/// <param name="key">The name, which is the services' key; null for the services without one.</param>
internal readonly struct PersianNewsServices(IServiceProvider provider, string? key)
{
    private PersianNewsOptions Settings => provider.GetRequiredService<IOptionsMonitor<PersianNewsOptions>>().Get(key);

    /// <summary>Adds the services that the application has not added itself.</summary>
    public static void AddTo(IServiceCollection services, string? key)
    {
        Add(services, key, static own => own.MakeTagger());
        Add(services, key, static own => own.MakeKnowledge());
        Add(services, key, static own => own.MakeResolver());
        Add(services, key, static own => own.MakeNormalizer());
        Add(services, key, static own => own.MakeRepairer());
        Add(services, key, static own => new TextCleaner(own.Get<Normalizer>(), own.Get<SpacingRepairer>()));
        Add(services, key, static own => own.MakePipeline());
    }

    private static void Add<T>(IServiceCollection services, string? key, Func<PersianNewsServices, T> make)
        where T : class
    {
        services.TryAdd(key is null
            ? ServiceDescriptor.Singleton(provider => make(new PersianNewsServices(provider, null)))
            : ServiceDescriptor.KeyedSingleton(key, (provider, _) => make(new PersianNewsServices(provider, key))));
    }

    private T Get<T>()
        where T : notnull => key is null ? provider.GetRequiredService<T>() : provider.GetRequiredKeyedService<T>(key);

    private Tagger MakeTagger() => Settings.ModelPath is { } path ? new Tagger(TaggerModel.Load(path)) : Tagger.Default;

    private KnowledgeBase MakeKnowledge()
    {
        PersianNewsOptions options = Settings;
        KnowledgeBase start = options.UseDefaultKnowledge ? KnowledgeBase.Default : KnowledgeBase.Empty;
        return options.KnowledgePaths.Aggregate(start, static (known, path) => known.With(path));
    }

    private EntityResolver MakeResolver()
    {
        KnowledgeBase knowledge = Get<KnowledgeBase>();
        return knowledge == KnowledgeBase.Default ? EntityResolver.Default : new EntityResolver(knowledge);
    }

    private Normalizer MakeNormalizer()
    {
        NormalizerOptions rules = Settings.Normalizer;
        return rules == NormalizerOptions.Default ? Normalizer.Default : new Normalizer(rules);
    }

    private SpacingRepairer MakeRepairer()
    {
        SpacingOptions rules = Settings.Spacing;
        return rules == SpacingOptions.Default ? SpacingRepairer.Default : new SpacingRepairer(rules);
    }

    private NewsPipeline MakePipeline()
    {
        (Tagger tagger, EntityResolver resolver) = (Get<Tagger>(), Get<EntityResolver>());
        return tagger == Tagger.Default && resolver == EntityResolver.Default ? NewsPipeline.Default : new NewsPipeline(tagger, resolver);
    }
}
