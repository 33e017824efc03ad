using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace PersianNews.Server.Requests;

/// <summary>Reads a body into one piece of memory that grows with what really comes, not with what is announced.</summary>
internal static class BodyReader
{
    private const int FirstSize = 16 << 10;

    /// <summary>Reads to the end.</summary>
    /// <returns>A rented array, and how much of it is the body.</returns>
    /// <exception cref="BadHttpRequestException">The body is too large, too slow or cut off.</exception>
    /// <exception cref="OperationCanceledException">The token was signalled.</exception>
    public static async ValueTask<(byte[] Buffer, int Length)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
        int length = 0;
        while (true)
        {
            int read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
                return (buffer, length);
            length += read;
            if (length < buffer.Length)
                continue;
            byte[] larger = ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
    }
}
