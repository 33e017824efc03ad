using System.Net;
using Microsoft.AspNetCore.HostFiltering;

namespace PersianNews.Server;

/// <summary>
/// On the loopback address only requests for this machine's own names are answered: a page from elsewhere, whose name was made
/// to point here, is not.
/// </summary>
internal static class HostNames
{
    /// <summary>Sets the names allowed for an address.</summary>
    public static void Apply(HostFilteringOptions filter, IPAddress address)
    {
        filter.AllowedHosts = IPAddress.IsLoopback(address) ? ["localhost", "127.0.0.1", "[::1]", $"{address}"] : ["*"];
        filter.IncludeFailureMessage = false;
    }
}
