using Microsoft.Extensions.DependencyInjection;
using PersianNews.Entities;
using PersianNews.Normalization;
using PersianNews.Tagging;

namespace PersianNews.Extensions.DependencyInjection.Tests;

public class RegistrationTests
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateOnBuild = true, ValidateScopes = true };

    [Fact]
    public void Without_options_the_services_are_those_of_the_library()
    {
        using ServiceProvider services = new ServiceCollection().AddPersianNews().BuildServiceProvider(Strict);
        Assert.Same(NewsPipeline.Default, services.GetRequiredService<NewsPipeline>());
        Assert.Same(Tagger.Default, services.GetRequiredService<Tagger>());
        Assert.Same(EntityResolver.Default, services.GetRequiredService<EntityResolver>());
        Assert.Same(KnowledgeBase.Default, services.GetRequiredService<KnowledgeBase>());
        Assert.Same(Normalizer.Default, services.GetRequiredService<Normalizer>());
        Assert.Same(SpacingRepairer.Default, services.GetRequiredService<SpacingRepairer>());
        Assert.Same(services.GetRequiredService<TextCleaner>(), services.GetRequiredService<TextCleaner>());
    }

    [Fact]
    public void Options_reach_the_services()
    {
        using TempFile names = new("name\taliases\ttype\tenglish\nبهروز طلاییان\tطلاییان\tPER\tBehrouz Talaian\n");
        using ServiceProvider services = new ServiceCollection()
            .AddPersianNews(o => o with { KnowledgePaths = [names.Path], Normalizer = o.Normalizer with { Digits = DigitRule.Latin } })
            .BuildServiceProvider(Strict);
        Assert.Equal("23", services.GetRequiredService<TextCleaner>().Clean("۲۳"));
        Assert.Equal(KnowledgeBase.Default.Count + 1, services.GetRequiredService<KnowledgeBase>().Count);
        Assert.Same(services.GetRequiredService<KnowledgeBase>(), services.GetRequiredService<NewsPipeline>().Resolver.Knowledge);
        Assert.Same(Tagger.Default, services.GetRequiredService<NewsPipeline>().Tagger);
        Assert.Contains(
            services.GetRequiredService<NewsPipeline>().Analyze("بهروز طلاییان به تهران رفت.").Entities,
            static entity => entity.English == "Behrouz Talaian");
    }

    [Fact]
    public void A_knowledge_base_can_be_all_ones_own()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddPersianNews(static o => o with { UseDefaultKnowledge = false })
            .BuildServiceProvider(Strict);
        Assert.Equal(0, services.GetRequiredService<KnowledgeBase>().Count);
    }

    [Fact]
    public void Calls_add_up()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddPersianNews(static o => o with { Normalizer = o.Normalizer with { Digits = DigitRule.Latin } })
            .AddPersianNews(static o => o with { Normalizer = o.Normalizer with { Kashida = false } })
            .BuildServiceProvider(Strict);
        Assert.Equal("23 \u0628\u0640", services.GetRequiredService<Normalizer>().Normalize("۲۳ \u0628\u0640"));
        Assert.Single(services.GetServices<NewsPipeline>());
    }

    [Fact]
    public void A_service_that_the_application_adds_itself_is_used_by_the_others()
    {
        Tagger own = new(Tagger.Default.Model);
        using ServiceProvider services = new ServiceCollection().AddSingleton(own).AddPersianNews().BuildServiceProvider(Strict);
        Assert.Same(own, services.GetRequiredService<Tagger>());
        Assert.Same(own, services.GetRequiredService<NewsPipeline>().Tagger);
    }

    [Fact]
    public void Several_sets_stand_side_by_side_under_their_keys()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddPersianNews("latin", static o => o with { Normalizer = o.Normalizer with { Digits = DigitRule.Latin } })
            .AddPersianNews("kept", static o => o with { Normalizer = o.Normalizer with { Digits = DigitRule.Keep } })
            .AddPersianNews()
            .BuildServiceProvider(Strict);
        Assert.Equal("23", services.GetRequiredKeyedService<TextCleaner>("latin").Clean("۲۳"));
        Assert.Equal("23", services.GetRequiredKeyedService<TextCleaner>("kept").Clean("23"));
        Assert.Equal("۲۳", services.GetRequiredService<TextCleaner>().Clean("23"));
        Assert.Same(NewsPipeline.Default, services.GetRequiredKeyedService<NewsPipeline>("latin"));
        Assert.Null(services.GetKeyedService<NewsPipeline>("none"));
    }

    [Fact]
    public void Wrong_arguments_are_refused_at_once()
    {
        ServiceCollection services = [];
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddPersianNews());
        Assert.Throws<ArgumentNullException>(() => services.AddPersianNews((Func<PersianNewsOptions, PersianNewsOptions>)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddPersianNews((Microsoft.Extensions.Configuration.IConfiguration)null!));
        Assert.Throws<ArgumentException>(() => services.AddPersianNews("", static o => o));
        Assert.Empty(services);
    }
}
