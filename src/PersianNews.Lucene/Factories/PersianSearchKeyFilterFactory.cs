using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Util;

namespace PersianNews.Lucene.Factories;

/// <summary>Makes <see cref="PersianSearchKeyFilter"/>. It has no arguments.</summary>
public sealed class PersianSearchKeyFilterFactory : TokenFilterFactory, IMultiTermAwareComponent
{
    /// <summary>Makes a factory.</summary>
    /// <exception cref="ArgumentException">An argument is unknown.</exception>
    public PersianSearchKeyFilterFactory(IDictionary<string, string> args)
        : base(args) => Arguments.CheckNoneLeft(args);

    /// <inheritdoc/>
    public override TokenStream Create(TokenStream input) => new PersianSearchKeyFilter(input);

    /// <inheritdoc/>
    public AbstractAnalysisFactory GetMultiTermComponent() => this;
}
