using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Util;

namespace PersianNews.Lucene.Factories;

/// <summary>Makes <see cref="PersianLemmaFilter"/>. It has no arguments.</summary>
public sealed class PersianLemmaFilterFactory : TokenFilterFactory
{
    /// <summary>Makes a factory.</summary>
    /// <exception cref="ArgumentException">An argument is unknown.</exception>
    public PersianLemmaFilterFactory(IDictionary<string, string> args)
        : base(args) => Arguments.CheckNoneLeft(args);

    /// <inheritdoc/>
    public override TokenStream Create(TokenStream input) => new PersianLemmaFilter(input);
}
