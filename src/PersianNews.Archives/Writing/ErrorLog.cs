using System.Text.Json;

namespace PersianNews.Archives.Writing;

/// <summary>The file of what could not be read. It exists only if there is something to write.</summary>
internal sealed class ErrorLog(string path) : IAsyncDisposable
{
    private readonly ByteBuffer _buffer = new();
    private PartialFile? _file;

    public async ValueTask WriteAsync(List<RecordError> errors, CancellationToken cancellationToken)
    {
        if (errors.Count == 0)
            return;
        _file ??= PartialFile.Open(path);
        _buffer.Clear();
        foreach (RecordError error in errors)
            Write(error);
        await _file.WriteAsync(_buffer.Written, cancellationToken);
    }

    /// <summary>Puts the file in place, or removes one an earlier run left behind.</summary>
    public async ValueTask CompleteAsync()
    {
        if (_file is null)
            File.Delete(path);
        else
            await _file.CompleteAsync();
    }

    public ValueTask DisposeAsync() => _file?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Write(RecordError error)
    {
        using Utf8JsonWriter json = new(_buffer, new JsonWriterOptions { Encoder = JsonTextEncoder.Instance });
        json.WriteStartObject();
        json.WriteString(Names.File, error.File);
        if (error.Line is long line)
            json.WriteNumber(Names.Line, line);
        else
            json.WriteNull(Names.Line);
        json.WriteString(Names.Id, error.Id);
        json.WriteString(Names.Reason, error.Reason);
        json.WriteEndObject();
        json.Flush();
        _buffer.Append((byte)'\n');
    }
}
