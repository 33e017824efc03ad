using System.Buffers;
using System.CommandLine;
using System.Text;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;

namespace PersianNews.Cli.Commands;

/// <summary>Runs a function over standard input line by line. Nothing is held back while the input waits.</summary>
internal static class LineFilter
{
    private const int FlushSize = 64 << 10;
    private const int LargestLine = 256 << 20;

    /// <summary>What a filter does with one line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="output">Takes what is to be written in its place, line ends included.</param>
    public delegate void Transform(string line, ArrayBufferWriter<char> output);

    /// <summary>Makes a command of a filter.</summary>
    public static Command Command(string name, string description, CommandStreams streams, Transform transform)
    {
        Command command = new(name, description);
        command.SetAction((_, cancellationToken) => RunAsync(streams, transform, cancellationToken));
        return command;
    }

    /// <summary>Runs a filter to the end of standard input.</summary>
    /// <param name="streams">Where it reads and writes.</param>
    /// <param name="transform">The filter.</param>
    /// <param name="cancellationToken">Stops between lines.</param>
    /// <param name="atEnd">Writes what the filter still holds after the last line.</param>
    public static async Task<int> RunAsync(
        CommandStreams streams, Transform transform, CancellationToken cancellationToken, Action<ArrayBufferWriter<char>>? atEnd = null)
    {
        using LineReader lines = new(new AbandonableStream(streams.Input), LargestLine);
        ArrayBufferWriter<char> characters = new();
        ByteBuffer bytes = new();
        long firstFault = 0;
        while (true)
        {
            if (bytes.Length > 0 && (bytes.Length >= FlushSize || !lines.HasBufferedLine))
                await FlushAsync(streams.Output, bytes, cancellationToken);
            if (!await lines.ReadAsync(cancellationToken))
                break;
            if (lines.TooLong)
                throw new InvalidDataException($"line {lines.LineNumber} of the input is larger than {LargestLine} bytes");
            if (firstFault == 0 && Utf8Check.FirstInvalid(lines.Line.Span) >= 0)
                firstFault = lines.LineNumber;
            transform(Encoding.UTF8.GetString(lines.Line.Span), characters);
            Encode(characters, bytes);
        }

        atEnd?.Invoke(characters);
        Encode(characters, bytes);
        await FlushAsync(streams.Output, bytes, cancellationToken);
        if (firstFault == 0)
            return ExitCode.Done;
        await streams.Error.WriteLineAsync($"persian-news: the input is not UTF-8, first in line {firstFault}; bad bytes became U+FFFD");
        return ExitCode.DoneWithErrors;
    }

    private static void Encode(ArrayBufferWriter<char> characters, ByteBuffer bytes)
    {
        bytes.Advance(Encoding.UTF8.GetBytes(characters.WrittenSpan, bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(characters.WrittenCount))));
        characters.ResetWrittenCount();
    }

    private static async ValueTask FlushAsync(Stream output, ByteBuffer bytes, CancellationToken cancellationToken)
    {
        await output.WriteAsync(bytes.Written, cancellationToken);
        await output.FlushAsync(cancellationToken);
        bytes.Clear();
    }
}
