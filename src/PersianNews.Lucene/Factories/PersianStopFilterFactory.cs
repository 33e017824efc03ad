using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Util;

namespace PersianNews.Lucene.Factories;

/// <summary>Makes <see cref="PersianStopFilter"/>. Argument: <c>words</c>, files of words, one a line; the library's list unless told.</summary>
public sealed class PersianStopFilterFactory : TokenFilterFactory, IResourceLoaderAware
{
    private readonly string? _files;
    private CharArraySet? _words;

    /// <summary>Makes a factory.</summary>
    /// <exception cref="ArgumentException">An argument is unknown.</exception>
    public PersianStopFilterFactory(IDictionary<string, string> args)
        : base(args)
    {
        _files = Get(args, "words");
        Arguments.CheckNoneLeft(args);
    }

    /// <inheritdoc/>
    public void Inform(IResourceLoader loader) =>
        _words = _files is null ? null : PersianStopWords.Of(SplitFileNames(_files).SelectMany(file => GetLines(loader, file.Trim())));

    /// <inheritdoc/>
    public override TokenStream Create(TokenStream input) => new PersianStopFilter(input, _words ?? PersianStopWords.Default);
}
