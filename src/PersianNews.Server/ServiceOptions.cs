using System.Net;

namespace PersianNews.Server;

/// <summary>Where the service listens and how much it takes on. Immutable; change with <c>with</c>.</summary>
internal sealed record ServiceOptions
{
    /// <summary>The port unless told.</summary>
    public const int UsualPort = 5080;

    /// <summary>The address to listen on. Nothing but this machine reaches the loopback address, which it is unless told.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for any free one.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>The largest body of a request, in bytes. As analysis is linear in the text, this bounds the time of one request too.</summary>
    public int MaxBodyBytes { get; init; } = 1 << 20;

    /// <summary>Texts analyzed at a time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Requests that wait for a worker before more are turned away.</summary>
    public int QueueLength { get; init; } = 512;

    /// <summary>Bytes of bodies held at a time before more are turned away.</summary>
    public long MaxBytesHeld { get; init; } = 64 << 20;

    /// <summary>Connections at a time; one more is closed.</summary>
    public int MaxConnections { get; init; } = 2048;

    /// <summary>How long a request may take, from its headers to its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection may take to send the headers of a request.</summary>
    public TimeSpan HeadersTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The slowest a body may come in, in bytes a second, once <see cref="DataRateGrace"/> is over.</summary>
    public double MinDataRate { get; init; } = 1024;

    /// <summary>How long a body or an answer may trickle before it is measured.</summary>
    public TimeSpan DataRateGrace { get; init; } = TimeSpan.FromSeconds(5);
}
