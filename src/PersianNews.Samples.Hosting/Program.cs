using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PersianNews.Extensions.DependencyInjection;
using PersianNews.Samples.Hosting;

// Settings and articles stand beside the program, wherever it is started from.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});
builder.Services.AddPersianNews(builder.Configuration.GetSection("PersianNews"));
builder.Services.AddHostedService<NewsReader>();
await builder.Build().RunAsync();
