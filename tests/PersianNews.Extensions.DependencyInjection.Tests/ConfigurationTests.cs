using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PersianNews.Normalization;

namespace PersianNews.Extensions.DependencyInjection.Tests;

public class ConfigurationTests
{
    [Fact]
    public void All_options_bind()
    {
        PersianNewsOptions options = Options(
            ("ModelPath", "my.crf"),
            ("KnowledgePaths:0", "a.tsv"),
            ("KnowledgePaths:1", "b.tsv"),
            ("UseDefaultKnowledge", "false"),
            ("Normalizer:Digits", "latin"),
            ("Normalizer:Marks", "Keep"),
            ("Spacing:Quotes", "false"));
        Assert.Equal("my.crf", options.ModelPath);
        Assert.Equal(["a.tsv", "b.tsv"], options.KnowledgePaths);
        Assert.False(options.UseDefaultKnowledge);
        Assert.Equal(NormalizerOptions.Default with { Digits = DigitRule.Latin, Marks = MarkRule.Keep }, options.Normalizer);
        Assert.Equal(SpacingOptions.Default with { Quotes = false }, options.Spacing);
    }

    [Fact]
    public void Binding_leaves_the_shared_defaults_alone()
    {
        Options(("Normalizer:Kashida", "false"), ("Spacing:Quotes", "false"), ("KnowledgePaths:0", "a.tsv"));
        Assert.True(NormalizerOptions.Default.Kashida);
        Assert.True(SpacingOptions.Default.Quotes);
        Assert.Empty(PersianNewsOptions.Default.KnowledgePaths);
    }

    [Theory]
    [InlineData("ModelPaht", "my.crf", "ModelPaht")]
    [InlineData("Normalizer:Digits", "Roman", "Roman")]
    [InlineData("Spacing:Quotes", "perhaps", "perhaps")]
    public void A_wrong_name_or_value_is_named(string key, string value, string named)
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Options((key, value)));
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddPersianNews(static o => o with { ModelPath = "no-such.crf", KnowledgePaths = [" ", "no-such.tsv"], Normalizer = null!, Spacing = null! })
            .BuildServiceProvider();
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<NewsPipeline>());
        Assert.Equal(5, error.Failures.Count());
        Assert.Contains("no-such.crf", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_with_wrong_options_does_not_start()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("PersianNews:ModelPath", "no-such.crf")]);
        builder.Services.AddPersianNews(builder.Configuration.GetSection("PersianNews"));
        using IHost host = builder.Build();
        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    [Fact]
    public void A_file_that_is_no_model_is_named()
    {
        using TempFile file = new("no model");
        using ServiceProvider services = new ServiceCollection().AddPersianNews(o => o with { ModelPath = file.Path }).BuildServiceProvider();
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => services.GetRequiredService<NewsPipeline>());
        Assert.Contains(file.Path, error.Message, StringComparison.Ordinal);
    }

    /// <summary>What the configuration gives, before the files are looked for.</summary>
    private static PersianNewsOptions Options(params (string Key, string Value)[] values)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(static v => KeyValuePair.Create(v.Key, (string?)v.Value)))
            .Build();
        ServiceCollection services = [];
        services.AddPersianNews("named", configuration);
        services.Remove(services.Single(static s => s.ServiceType == typeof(IValidateOptions<PersianNewsOptions>)));
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<PersianNewsOptions>>().Get("named");
    }
}
