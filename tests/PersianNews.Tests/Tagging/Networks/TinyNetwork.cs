using PersianNews.Tagging;
using PersianNews.Tagging.Networks;

namespace PersianNews.Tests.Tagging.Networks;

/// <summary>A model that is a network of random weights, with the labels and lexicons of <see cref="TinyTagger"/>.</summary>
internal static class TinyNetwork
{
    public const int Width = 32;
    public static readonly int[] Dilations = [1, 2];

    public static TaggerModel Create(int seed = 5)
    {
        TaggerModel known = TinyTagger.Shared.Model;
        Random random = new(seed);
        NetworkShape shape = new() { Width = Width, Dilations = Dilations, Heads = [known.Labels.Stride] };
        float[] dense = new float[shape.DenseSize];
        foreach (ref float weight in dense.AsSpan())
            weight = random.NextSingle() - 0.5f;
        sbyte[] rows = new sbyte[known.Features.Checks.Length * Width];
        foreach (ref sbyte weight in rows.AsSpan())
            weight = (sbyte)random.Next(-127, 128);
        return new TaggerModel(
            known.Info,
            known.Labels,
            known.Classes,
            known.Lexicon,
            new FeatureTable(Width, known.Features.Checks.ToArray(), rows),
            known.Transitions,
            1f / 256,
            new TaggerNetwork(shape, 0.01f, dense));
    }
}
