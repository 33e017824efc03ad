using System.Text;

namespace PersianNews.Reports.Pages;

/// <summary>The files that are part of the program.</summary>
internal static class Resources
{
    /// <summary>A file's bytes.</summary>
    public static byte[] Bytes(string name)
    {
        using Stream stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not part of the program.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>A file's text.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));
}
