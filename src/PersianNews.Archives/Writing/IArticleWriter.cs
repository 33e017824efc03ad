using PersianNews.Archives.Reading;

namespace PersianNews.Archives.Writing;

/// <summary>Writes annotated articles in some format, each complete in itself. Used by one thread.</summary>
internal interface IArticleWriter : IDisposable
{
    /// <summary>Writes one article with everything that belongs to it.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="article">The record.</param>
    /// <param name="document">What was found in its text.</param>
    /// <param name="number">The record's number in the archive, from 1.</param>
    void Write(ByteBuffer output, Article article, Document document, long number);
}
