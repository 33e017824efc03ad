using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PersianNews.Lucene.Tests;

/// <summary>Reads token streams as an index does, and checks what every stream has to keep to.</summary>
internal static class Streams
{
    public static List<AnalyzedToken> Read(Analyzer analyzer, string text) => Read(analyzer.GetTokenStream("text", new StringReader(text)), text.Length);

    public static List<AnalyzedToken> Read(Func<TextReader, TokenStream> make, string text) => Read(make(new StringReader(text)), text.Length);

    public static string[] Terms(Analyzer analyzer, string text) => [.. Read(analyzer, text).Select(static token => token.Term)];

    public static string[] Terms(Func<TextReader, TokenStream> make, string text) => [.. Read(make, text).Select(static token => token.Term)];

    private static List<AnalyzedToken> Read(TokenStream stream, int length)
    {
        List<AnalyzedToken> tokens = [];
        using (stream)
        {
            ICharTermAttribute term = stream.AddAttribute<ICharTermAttribute>();
            IOffsetAttribute offset = stream.AddAttribute<IOffsetAttribute>();
            IPositionIncrementAttribute increment = stream.AddAttribute<IPositionIncrementAttribute>();
            IPositionLengthAttribute positions = stream.AddAttribute<IPositionLengthAttribute>();
            ITypeAttribute type = stream.AddAttribute<ITypeAttribute>();
            IEntityTypeAttribute? entity = stream.HasAttribute<IEntityTypeAttribute>() ? stream.GetAttribute<IEntityTypeAttribute>() : null;
            stream.Reset();
            while (stream.IncrementToken())
            {
                tokens.Add(new AnalyzedToken(
                    term.ToString()!, offset.StartOffset, offset.EndOffset, increment.PositionIncrement, positions.PositionLength, type.Type, entity?.EntityType));
            }

            Assert.False(stream.IncrementToken());
            stream.End();
            Assert.Equal((length, length), (offset.StartOffset, offset.EndOffset));
            Assert.True(increment.PositionIncrement >= 0);
        }

        Check(tokens, length);
        return tokens;
    }

    private static void Check(List<AnalyzedToken> tokens, int length)
    {
        int position = -1;
        int start = 0;
        Dictionary<int, int> starts = [];
        Dictionary<int, int> ends = [];
        foreach (AnalyzedToken token in tokens)
        {
            Assert.NotEqual("", token.Term);
            Assert.True(token.Increment >= (position < 0 ? 1 : 0), $"{token}");
            Assert.True(token.Length >= 1, $"{token}");
            Assert.InRange(token.Start, start, length);
            Assert.InRange(token.End, token.Start, length);
            position += token.Increment;
            start = token.Start;
            // Tokens that begin or end at the same position do so at the same place of the text.
            Assert.Equal(starts.TryAdd(position, token.Start) ? token.Start : starts[position], token.Start);
            int last = position + token.Length;
            Assert.Equal(ends.TryAdd(last, token.End) ? token.End : ends[last], token.End);
        }
    }
}
