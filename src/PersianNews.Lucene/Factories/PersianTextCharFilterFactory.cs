using Lucene.Net.Analysis.Util;

namespace PersianNews.Lucene.Factories;

/// <summary>Makes <see cref="PersianTextCharFilter"/>. Argument: <c>repairSpacing</c>, true unless told.</summary>
public sealed class PersianTextCharFilterFactory : CharFilterFactory, IMultiTermAwareComponent
{
    private readonly bool _repairSpacing;

    /// <summary>Makes a factory.</summary>
    /// <exception cref="ArgumentException">An argument is unknown.</exception>
    public PersianTextCharFilterFactory(IDictionary<string, string> args)
        : base(args)
    {
        _repairSpacing = GetBoolean(args, "repairSpacing", true);
        Arguments.CheckNoneLeft(args);
    }

    /// <inheritdoc/>
    public override TextReader Create(TextReader input) =>
        _repairSpacing ? new PersianTextCharFilter(input, PersianTextCharFilter.DefaultCleaner) : new PersianTextCharFilter(input);

    /// <inheritdoc/>
    public AbstractAnalysisFactory GetMultiTermComponent() => this;
}
