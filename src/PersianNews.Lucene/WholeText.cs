using System.Text;

namespace PersianNews.Lucene;

internal static class WholeText
{
    /// <summary>All that a reader still holds. Filters of Lucene end with -1 as often as with 0, which <see cref="TextReader.ReadToEnd"/> cannot take.</summary>
    public static string Of(TextReader reader)
    {
        char[] buffer = new char[4096];
        StringBuilder text = new();
        for (int read = reader.Read(buffer, 0, buffer.Length); read > 0; read = reader.Read(buffer, 0, buffer.Length))
            text.Append(buffer, 0, read);
        return text.ToString();
    }
}
