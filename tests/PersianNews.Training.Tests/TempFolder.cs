using System.IO.Compression;
using System.Text;

namespace PersianNews.Training.Tests;

/// <summary>A folder that lives as long as a test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("persian-news-");

    /// <summary>Path of a file in the folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file, gzipped where its name ends so, and returns its path.</summary>
    public string Write(string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        using FileStream file = File.Create(this[name]);
        if (!name.EndsWith(".gz", StringComparison.Ordinal))
        {
            file.Write(bytes);
            return this[name];
        }

        using GZipStream gzip = new(file, CompressionLevel.Fastest);
        gzip.Write(bytes);
        return this[name];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
