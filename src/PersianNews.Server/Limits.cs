using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PersianNews.Server;

/// <summary>What the web server refuses before any code of ours sees it: too large, too slow, too many.</summary>
internal static class Limits
{
    private const int MostHeaderBytes = 16 << 10;
    private const int MostHeaders = 64;

    /// <summary>Sets the address and the limits of a server.</summary>
    public static void Apply(KestrelServerOptions kestrel, ServiceOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(options.Address, options.Port, static endpoint => endpoint.Protocols = HttpProtocols.Http1);
        KestrelServerLimits limits = kestrel.Limits;
        limits.MaxRequestBodySize = options.MaxBodyBytes;
        limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        limits.MaxRequestHeaderCount = MostHeaders;
        limits.MaxConcurrentConnections = options.MaxConnections;
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.RequestHeadersTimeout = options.HeadersTimeout;
        limits.MinRequestBodyDataRate = new MinDataRate(options.MinDataRate, options.DataRateGrace);
        limits.MinResponseDataRate = new MinDataRate(options.MinDataRate, options.DataRateGrace);
    }
}
