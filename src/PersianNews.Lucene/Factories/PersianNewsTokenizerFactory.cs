using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace PersianNews.Lucene.Factories;

/// <summary>Makes <see cref="PersianNewsTokenizer"/>. Argument: <c>entities</c>, <c>none</c> unless told, <c>attribute</c> or <c>tokens</c>.</summary>
public sealed class PersianNewsTokenizerFactory : TokenizerFactory
{
    private readonly EntityIndexing _entities;

    /// <summary>Makes a factory.</summary>
    /// <exception cref="ArgumentException">An argument is unknown or has a value that it cannot have.</exception>
    public PersianNewsTokenizerFactory(IDictionary<string, string> args)
        : base(args)
    {
        _entities = Enum.Parse<EntityIndexing>(Get(args, "entities", Enum.GetNames<EntityIndexing>(), nameof(EntityIndexing.None), caseSensitive: false), ignoreCase: true);
        Arguments.CheckNoneLeft(args);
    }

    /// <inheritdoc/>
    public override Tokenizer Create(AttributeSource.AttributeFactory factory, TextReader input) => new PersianNewsTokenizer(factory, input, _entities);
}
